let variables: ReadonlyMap<string, unknown> = new Map();

/**
 * The variables that dynamic SOQL may bind (`:name`), by lower-case name: those in sight where the running call of
 * `Database.query` and its sisters is written.
 */
export function callerVariables(): ReadonlyMap<string, unknown> {
  return variables;
}

/** For generated code: calls with these variables in sight. */
export function withVariables<T>(inSight: Readonly<Record<string, unknown>>, call: () => T): T {
  const before = variables;
  variables = new Map(Object.entries(inSight));
  try {
    return call();
  } finally {
    variables = before;
  }
}
