import { makeField } from "../../schema/makeField.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import type { Path } from "../ast.ts";
import { noSuchColumn, noSuchObject } from "../errors.ts";
import type { CompileContext } from "./context.ts";
import { findField } from "./fieldLookup.ts";
import { type Column, Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";
import { constant, join, raw, sql } from "./sql.ts";

/**
 * What can be asked of a parent of unknown type: the fields of the platform's `Name` object.
 * Source: Object Reference, Name; SOQL and SOSL Reference, Understanding Polymorphic Keys and Relationships.
 */
const NAME_FIELDS: ReadonlySet<string> = new Set(
  [
    "Alias",
    "Email",
    "FirstName",
    "Id",
    "IsActive",
    "LastName",
    "MiddleName",
    "Name",
    "Phone",
    "Suffix",
    "Title",
    "Type",
    "Username",
    "ProfileId",
    "Profile",
    "UserRoleId",
    "UserRole",
    "RecordTypeId",
  ].map((name) => name.toLowerCase()),
);

/** A parent that may be of several objects: `Owner`, `What`, `Who`. The prefix of the key tells which. */
export class PolymorphicParent {
  readonly key: Sql;
  readonly candidates: readonly SObjectSchema[];
  private readonly context: CompileContext;

  constructor(context: CompileContext, reference: FieldSchema, key: Sql) {
    this.context = context;
    this.key = key;
    this.candidates = reference.referenceTo
      .map((name) => context.schema.sobject(name))
      .filter((object): object is SObjectSchema => object !== undefined && object.keyPrefix !== null);
  }

  /** @throws QueryException when the platform's `Name` object has no such field */
  column(path: Path): Column {
    const [first = "", ...rest] = path;
    if (!NAME_FIELDS.has(first.toLowerCase())) throw noSuchColumn(first, "Name");
    if (rest.length === 0 && first.toLowerCase() === "type") return this.typeColumn();
    const values = this.candidates.flatMap((candidate) => {
      const found = this.context.rights.unchecked(() => this.candidateColumn(candidate, path));
      return found ? [{ candidate, column: found }] : [];
    });
    const known = values[0]?.column.field;
    const choice = this.choose(values.map(({ candidate, column }) => [candidate, column.sql]));
    return { sql: choice, field: known ?? makeField({ name: first, type: "STRING" }), object: null, outer: true };
  }

  /** A field of the parent if it is of that object: for TYPEOF. */
  columnOf(candidate: SObjectSchema, path: Path): Column {
    const column = this.subquery(candidate, path);
    return { ...column, sql: this.choose([[candidate, column.sql]]) };
  }

  /** @throws QueryException when the parent cannot be of that object */
  candidate(name: string): SObjectSchema {
    const object = this.context.object(name);
    if (!this.candidates.includes(object)) throw noSuchObject(name);
    return object;
  }

  private candidateColumn(candidate: SObjectSchema, path: Path): Column | null {
    const [first = "", ...rest] = path;
    if (rest.length > 0) return candidate.name === "User" ? this.subquery(candidate, path) : null;
    if (first.toLowerCase() !== "name") return findField(candidate, first) ? this.subquery(candidate, path) : null;
    const nameField = [...candidate.fields.values()].find((field) => field.nameField) ?? findField(candidate, "Name");
    return nameField ? this.subquery(candidate, [nameField.name]) : null;
  }

  private subquery(candidate: SObjectSchema, path: Path): Column {
    const scope = new Scope(this.context, candidate);
    const column = scope.column(path);
    return {
      ...column,
      outer: true,
      sql: sql`(SELECT ${column.sql} FROM ${scope.from} WHERE ${scope.id} = ${this.key})`,
    };
  }

  private typeColumn(): Column {
    const type = this.choose(
      this.candidates.map((candidate): [SObjectSchema, Sql] => [
        candidate,
        candidate.name === "Group"
          ? this.context.rights.unchecked(() => this.subquery(candidate, ["Type"]).sql)
          : constant(candidate.name),
      ]),
    );
    return { sql: type, field: makeField({ name: "Type", type: "STRING" }), object: null, outer: true };
  }

  private choose(branches: readonly (readonly [SObjectSchema, Sql])[]): Sql {
    if (branches.length === 0) return raw("NULL");
    const cases = branches.map(([object, value]) => sql`WHEN ${constant(object.keyPrefix ?? "")} THEN ${value}`);
    return sql`CASE substr(${this.key}, 1, 3) ${join(cases, " ")} END`;
  }
}
