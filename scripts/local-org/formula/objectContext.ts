import type { ApexClass, ApexField } from "../compiler/program.ts";
import type { ApexObject } from "../runtime/apexObject.ts";
import { org } from "../runtime/org.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import type { FieldSchema } from "../schema/model.ts";
import type { FormulaContext } from "./context.ts";
import { plainValue } from "./conversions.ts";
import { FormulaError, type FormulaValue } from "./values.ts";

export interface ObjectScope {
  readonly object: ApexObject;
  readonly now: number;
  readonly timeZone: () => string;
  /** The context of a record that the object holds. */
  readonly record: (record: ApexSObject) => FormulaContext;
  readonly global: (path: readonly string[]) => FormulaValue;
}

/**
 * Resolves the paths of a formula from an instance of an Apex class: its global fields and properties, and the fields of
 * the records in them. Source: Apex Reference Guide, FormulaBuilder Class, withType.
 */
export class ObjectContext implements FormulaContext {
  readonly isNew = false;
  readonly now: number;
  private readonly scope: ObjectScope;

  constructor(scope: ObjectScope) {
    this.scope = scope;
    this.now = scope.now;
  }

  get timeZone(): string {
    return this.scope.timeZone();
  }

  value(path: readonly string[]): FormulaValue {
    if (path[0]?.startsWith("$")) return this.scope.global(path);
    let value: unknown = this.scope.object;
    for (const [depth, step] of path.entries()) {
      if (value === null || value === undefined) return null;
      if (value instanceof ApexSObject) return this.scope.record(value).value(path.slice(depth));
      value = globalField((value as ApexObject).apexType.name, step).get(value);
    }
    return plainValue(value);
  }

  prior(path: readonly string[]): FormulaValue {
    throw new FormulaError(`${path.join(".")} has no prior value`);
  }

  field(path: readonly string[]): FieldSchema | null {
    return path[0]?.startsWith("$") ? null : fieldOfClass(this.scope.object.apexType.name, path);
  }
}

/**
 * The record field that the path leads to; null when it leads to a field of a class.
 * @throws FormulaError for a path that leads nowhere
 */
export function fieldOfClass(className: string, path: readonly string[]): FieldSchema | null {
  const [step = "", ...rest] = path;
  const { type } = globalField(className, step);
  if (rest.length === 0) return null;
  const schema = org().schema.sobject(type.name);
  if (schema) return org().data.formulaField(schema, rest);
  if (type.name === "SObject") throw new FormulaError(`Field ${rest.join(".")} does not exist on SObject.`);
  return fieldOfClass(type.name, rest);
}

/** Formulas see global members only, inherited ones included. */
function globalField(className: string, name: string): ApexField {
  for (let at = org().program.findClass(className); at; at = parentOf(at)) {
    const found = at.fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
    if (found && at.modifiers.has("global") && found.modifiers.has("global")) return found;
  }
  throw new FormulaError(`Field ${name} does not exist. Check spelling.`);
}

function parentOf({ superclass }: ApexClass): ApexClass | undefined {
  return superclass ? org().program.findClass(superclass.name) : undefined;
}
