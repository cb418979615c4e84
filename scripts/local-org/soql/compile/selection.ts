import { decodeColumn, type SqlValue } from "../../data/columns.ts";
import type { FieldSchema } from "../../schema/model.ts";
import type { Expression, Path, Query, SelectItem } from "../ast.ts";
import { noSuchRelationship, queryError } from "../errors.ts";
import { formatValue } from "../results/format.ts";
import { type RecordPlan, ResultColumns, emptyPlan } from "../results/recordPlan.ts";
import type { CompileContext } from "./context.ts";
import { compileExpression, isAggregate } from "./expressions.ts";
import { isCompound } from "../../schema/compoundParts.ts";
import { compoundSql, decodeCompound } from "./compound.ts";
import { findField, findReference } from "./fieldLookup.ts";
import { PolymorphicParent } from "./polymorphic.ts";
import { type Column, Scope } from "./scope.ts";
import { rowCount } from "./rows.ts";

/** Whatever answers columns by path: a row, a parent of unknown type, or that parent taken as one object. */
interface ColumnSource {
  column(path: Path): Column;
}

/** Turns the SELECT list of a query for records into columns and the plan that makes records of them. */
export class Selection {
  readonly columns = new ResultColumns();
  readonly plan: RecordPlan;
  readonly children: Query[] = [];
  private readonly scope: Scope;
  private readonly selected = new Set<string>();

  constructor(scope: Scope, query: Query) {
    this.scope = scope;
    this.plan = emptyPlan(scope.object, scope.object.fields.has("id") ? this.columns.add(scope.id) : null);
    for (const item of query.select) this.add(item, query);
  }

  private add(item: SelectItem, query: Query): void {
    switch (item.kind) {
      case "children":
        this.children.push(item.query);
        return;
      case "fields":
        this.addAll(item.group, query);
        return;
      case "typeof":
        this.addTypeof(item);
        return;
      case "expression":
        this.addExpression(item.expression, item.alias);
    }
  }

  private addExpression(expression: Expression, alias: string | null): void {
    if (expression.kind === "field") {
      if (alias) throw queryError("only aggregate expressions use field aliasing");
      this.once(expression.path);
      this.addSelected(this.scope.withoutAlias(expression.path));
      return;
    }
    // Aggregates of the root make another kind of query.
    if (isAggregate(expression)) throw queryError("only root queries support aggregate expressions");
    const column = compileExpression(this.scope, expression);
    const path = alias ? [alias] : expression.argument?.kind === "field" ? expression.argument.path : [expression.name];
    this.once(path);
    if (path.length > 1)
      this.addPath(this.plan, this.scope, path, column, decoder(this.scope.context, expression, column));
    else this.addField(this.plan, path[0] ?? "", column, decoder(this.scope.context, expression, column));
  }

  private addSelected(path: Path): void {
    const owner = this.scopeAt(path.slice(0, -1));
    const field = owner && findField(owner.object, path.at(-1) ?? "");
    if (!owner || !field || !isCompound(field)) return this.addPath(this.plan, this.scope, path);
    const column = { sql: compoundSql(owner, field), field, object: owner.object, outer: owner !== this.scope };
    this.addPath(this.plan, this.scope, path, column, decodeCompound(field));
  }

  /** The rows that a path of relationships leads to; null where their object is not known. */
  private scopeAt(path: Path): Scope | null {
    let scope: Scope = this.scope;
    for (const step of path) {
      const parent = scope.parent(step);
      if (!(parent instanceof Scope)) return null;
      scope = parent;
    }
    return scope;
  }

  private once(path: Path): void {
    const key = path.join(".").toLowerCase();
    if (this.selected.has(key)) throw queryError(`duplicate field selected: ${path.join(".")}`);
    this.selected.add(key);
  }

  private addField(plan: RecordPlan, name: string, column: Column, decode = plainDecoder(column.field)): void {
    const key = name.toLowerCase();
    if (plan.fields.some((field) => field.key === key)) return;
    plan.fields.push({ key, column: this.columns.add(column.sql), decode });
  }

  /** Adds the field at the path, with the parents on the way to it. */
  private addPath(
    plan: RecordPlan,
    source: ColumnSource,
    path: Path,
    column: Column = source.column(path),
    decode = plainDecoder(column.field),
  ): void {
    let target = plan;
    for (let depth = 1; depth < path.length; depth++) {
      target = this.parentPlan(target, source, path.slice(0, depth));
    }
    const last = path.at(-1) ?? "";
    // The canonical name, where the query writes it with the namespace.
    const canonical = column.object !== null && last.toLowerCase().endsWith(column.field.name.toLowerCase());
    this.addField(target, canonical ? column.field.name : last, column, decode);
  }

  private parentPlan(plan: RecordPlan, source: ColumnSource, path: Path): RecordPlan {
    const last = path.at(-1) ?? "";
    const reference = this.referenceAt(source, path);
    const key = (reference?.relationshipName ?? last).toLowerCase();
    const known = plan.parents.get(key);
    if (known) return known;
    if (reference) this.addField(plan, reference.name, source.column([...path.slice(0, -1), reference.name]));
    const [target, ...others] = reference?.referenceTo ?? [];
    const object = target && others.length === 0 ? this.scope.context.object(target) : null;
    const parent = emptyPlan(object, this.columns.add(source.column([...path, "Id"]).sql));
    plan.parents.set(key, parent);
    return parent;
  }

  /** The reference field behind the relationship at the end of the path, as far as the objects on it are known. */
  private referenceAt(source: ColumnSource, path: Path): FieldSchema | undefined {
    if (!(source instanceof Scope)) return undefined;
    let scope: Scope = source;
    for (const step of path.slice(0, -1)) {
      const parent = scope.parent(step);
      if (!(parent instanceof Scope)) return undefined;
      scope = parent;
    }
    return findReference(scope.object, path.at(-1) ?? "");
  }

  /** Source: SOQL and SOSL Reference, FIELDS(). */
  private addAll(group: "ALL" | "STANDARD" | "CUSTOM", query: Query): void {
    const limit = rowCount(this.scope, query.limit);
    if (group !== "STANDARD" && (limit === null || limit > 200)) {
      throw queryError("The SOQL FIELDS function must have a LIMIT of at most 200");
    }
    for (const field of this.scope.listableFields) {
      if (group !== "ALL" && field.isCustom !== (group === "CUSTOM")) continue;
      if (!this.scope.context.rights.mayRead(this.scope.object, field)) continue;
      this.once([field.name]);
      this.addField(this.plan, field.name, this.scope.columnOf(field));
    }
  }

  private addTypeof(item: Extract<SelectItem, { kind: "typeof" }>): void {
    const path = this.scope.withoutAlias(item.path);
    const [relationship = "", ...more] = path;
    const parent = more.length === 0 ? this.scope.parent(relationship) : null;
    if (!(parent instanceof PolymorphicParent)) throw noSuchRelationship(path.join("."), "field path");
    const variants = new Map<string, RecordPlan>();
    const id = this.columns.add(parent.column(["Id"]).sql);
    for (const branch of item.branches) {
      const candidate = parent.candidate(branch.object);
      const source: ColumnSource = { column: (inner) => parent.columnOf(candidate, inner) };
      const plan = emptyPlan(candidate, id);
      for (const field of branch.fields) this.addPath(plan, source, field);
      variants.set(candidate.name, plan);
    }
    const otherwise = emptyPlan(null, id);
    for (const field of item.otherwise) this.addPath(otherwise, parent, field);
    variants.set("", otherwise);
    this.plan.parents.set(relationship.toLowerCase(), { ...emptyPlan(null, id), variants });
  }
}

export function plainDecoder(field: FieldSchema): (value: SqlValue) => unknown {
  return (value) => decodeColumn(field, value);
}

/** FORMAT answers text whatever it is applied to; everything else decodes as its field does. */
export function decoder(context: CompileContext, expression: Expression, column: Column): (value: SqlValue) => unknown {
  if (expression.kind !== "function" || expression.name !== "FORMAT") return plainDecoder(column.field);
  const { locale, timeZone } = context.calendar;
  return (value) => formatValue(column.field, value, locale, timeZone);
}
