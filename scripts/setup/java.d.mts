/** The `java` to run (from JAVA_HOME, else the PATH) when it is recent enough. */
export function findJava(): string | undefined;
