import type { SqlValue } from "../../data/columns.ts";
import { quote } from "../../data/tables.ts";

/** A piece of SQL with the parameters of its question marks, in order. */
export class Sql {
  readonly text: string;
  readonly parameters: readonly SqlValue[];

  constructor(text: string, parameters: readonly SqlValue[] = []) {
    this.text = text;
    this.parameters = parameters;
  }
}

/** SQL of a template: pieces are put in, every other value becomes a parameter. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | SqlValue)[]): Sql {
  let text = strings[0] ?? "";
  const parameters: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (part instanceof Sql) {
      text += part.text;
      parameters.push(...part.parameters);
    } else {
      text += "?";
      parameters.push(part);
    }
    text += strings[index + 1] ?? "";
  });
  return new Sql(text, parameters);
}

/** Text that is SQL already: names out of the schema, never out of a query. */
export function raw(text: string): Sql {
  return new Sql(text);
}

export function name(identifier: string): Sql {
  return new Sql(quote(identifier));
}

/** A string constant within the statement. */
export function constant(text: string): Sql {
  return new Sql(`'${text.replaceAll("'", "''")}'`);
}

export function join(parts: readonly Sql[], separator: string): Sql {
  return new Sql(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.parameters),
  );
}

export const TRUE = raw("1");
export const FALSE = raw("0");

export function and(parts: readonly Sql[]): Sql {
  if (parts.length === 0) return TRUE;
  return parts.length === 1 ? parts[0]! : sql`(${join(parts, " AND ")})`;
}

export function or(parts: readonly Sql[]): Sql {
  if (parts.length === 0) return FALSE;
  return parts.length === 1 ? parts[0]! : sql`(${join(parts, " OR ")})`;
}

/** SOQL knows true and false only: what SQL leaves unknown is false. */
export function not(part: Sql): Sql {
  return sql`NOT ifnull(${part}, 0)`;
}
