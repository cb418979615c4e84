/** SQL over an alias with the values of its question marks, in order. */
export interface Predicate {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

export function anyOf(ways: readonly Predicate[]): Predicate {
  return {
    sql: `(${ways.map((way) => way.sql).join(" OR ")})`,
    parameters: ways.flatMap((way) => way.parameters),
  };
}
