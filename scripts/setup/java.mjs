import { join } from "node:path";
import process from "node:process";
import { output } from "./process.mjs";

const neededMajor = 11;

/** The `java` to run (from JAVA_HOME, else the PATH) when it is recent enough; apex-ls and PMD need 11. */
export function findJava() {
  const home = process.env.JAVA_HOME;
  const candidates = [...(home ? [join(home, "bin", "java")] : []), "java"];
  return candidates.find((candidate) => majorVersion(output(candidate, ["-version"])) >= neededMajor);
}

/** `openjdk version "17.0.15"` gives 17; the old `"1.8.0"` gives 1; nothing gives 0. */
export function majorVersion(text) {
  return Number(/version "(\d+)/.exec(text ?? "")?.[1] ?? 0);
}
