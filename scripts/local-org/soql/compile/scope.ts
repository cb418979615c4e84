import { viewDateSql } from "../../data/recordViews.ts";
import { fieldSql, isFormula, isStored, quote } from "../../data/tables.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import type { Path } from "../ast.ts";
import { noSuchColumn, noSuchRelationship } from "../errors.ts";
import type { CompileContext } from "./context.ts";
import { findField, findReference } from "./fieldLookup.ts";
import { PolymorphicParent } from "./polymorphic.ts";
import { Sql, join, raw, sql } from "./sql.ts";

/** A value within a statement; the field tells how it is compared and decoded. */
export interface Column {
  readonly sql: Sql;
  readonly field: FieldSchema;
  /** The object whose field it is; null for the value of a function. */
  readonly object: SObjectSchema | null;
  /** It may be missing because there is no parent: a Boolean then counts as false. */
  readonly outer: boolean;
}

/** The rows of one object within a statement, joined with the parents that its fields are reached through. */
export class Scope {
  readonly context: CompileContext;
  readonly object: SObjectSchema;
  readonly alias: string;
  /** Its rows are those of a semi-join: it may have none of its own. */
  isSemiJoin = false;
  private readonly root: Scope;
  private readonly aliases: ReadonlyMap<string, Path>;
  private readonly joins: Sql[] = [];
  private readonly parents = new Map<string, Scope | PolymorphicParent>();
  private readonly isParent: boolean;
  private guard: Sql | null = null;

  constructor(
    context: CompileContext,
    object: SObjectSchema,
    aliases: ReadonlyMap<string, Path> = new Map(),
    root?: Scope,
  ) {
    this.context = context;
    this.object = object;
    this.alias = context.nextAlias();
    this.aliases = aliases;
    this.root = root ?? this;
    this.isParent = root !== undefined;
    context.rights.readObject(object);
  }

  /** `"Contact" AS t0 LEFT JOIN "Account" AS t1 ON …`, complete only after all columns were asked for. */
  get from(): Sql {
    return join([sql`${this.context.table(this.object)} AS ${raw(this.alias)}`, ...this.joins], " ");
  }

  /** @throws QueryException when a part of the path does not exist */
  column(path: Path): Column {
    const [first = "", ...rest] = this.withoutAlias(path);
    if (rest.length === 0) return this.ownColumn(first);
    const parent = this.parent(first);
    return parent instanceof Scope ? parent.column(rest) : parent.column(rest);
  }

  /** The row of a parent. @throws QueryException "Didn't understand relationship…" */
  parent(relationship: string): Scope | PolymorphicParent {
    const known = this.parents.get(relationship.toLowerCase());
    if (known) return known;
    const reference = findReference(this.object, relationship);
    if (!reference) throw noSuchRelationship(relationship, "field path");
    const parent = this.joinParent(reference);
    this.parents.set(relationship.toLowerCase(), parent);
    return parent;
  }

  /** The path without a leading alias of FROM or name of the object itself. */
  withoutAlias(path: Path): Path {
    const [first = "", ...rest] = path;
    if (rest.length === 0 || this.isParent) return path;
    const aliased = this.aliases.get(first.toLowerCase());
    if (aliased) return [...aliased, ...rest];
    const isOwnName = first.toLowerCase() === this.object.name.toLowerCase() && !findReference(this.object, first);
    return isOwnName ? rest : path;
  }

  get id(): Sql {
    return raw(`${quote(this.alias)}."Id"`);
  }

  ownColumn(name: string): Column {
    const field = findField(this.object, name);
    if (!field) throw noSuchColumn(name, this.object.name);
    return this.columnOf(field);
  }

  columnOf(field: FieldSchema): Column {
    this.context.computed(this.object)?.require(field);
    this.context.rights.readField(this.object, field);
    const plain = this.viewDate(field) ?? raw(fieldSql(this.object, field, this.alias));
    const visible = this.guard && !field.nameField && field.type !== "ID";
    const value = visible ? sql`CASE WHEN ${this.guard} THEN ${plain} END` : plain;
    return { sql: value, field, object: this.object, outer: this.isParent };
  }

  /** When the running user viewed or referenced the row: each user sees their own dates. */
  private viewDate(field: FieldSchema): Sql | null {
    if (field.isCustom || this.context.computed(this.object)) return null;
    const text = viewDateSql(field.name, this.id.text);
    return text === null ? null : new Sql(text, [this.context.access.userId]);
  }

  /** The fields that FIELDS() may list: all but compound ones. */
  get listableFields(): readonly FieldSchema[] {
    return [...this.object.fields.values()].filter((field) => isStored(field) || isFormula(field));
  }

  private joinParent(reference: FieldSchema): Scope | PolymorphicParent {
    const key = this.columnOf(reference).sql;
    const [target, ...others] = reference.referenceTo;
    if (others.length > 0 || !target) return new PolymorphicParent(this.context, reference, key);
    const parent = new Scope(this.context, this.context.object(target), new Map(), this.root);
    // A user who may not see the parent still sees its name, as on the page of the child.
    parent.guard = this.context.sharing(parent.object, parent.alias);
    this.root.joins.push(
      sql`LEFT JOIN ${this.context.table(parent.object)} AS ${raw(parent.alias)} ON ${parent.id} = ${key}`,
    );
    return parent;
  }
}
