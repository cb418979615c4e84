import { typeName, typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import type { OrgSchema, SObjectSchema } from "../../schema/model.ts";
import type { PlatformSignatures, PlatformType } from "../../signatures/model.ts";
import type { TypeNode } from "../ast.ts";
import { CompileError } from "../problems.ts";
import type { DeclaredType } from "./model.ts";
import { listOf, OBJECT } from "./names.ts";

const AGGREGATE_RESULT = "AggregateResult";
/** What the class of each DataWeave script is: `DataWeaveScriptResource.myScript`. */
const SCRIPT = "DataWeave.Script";
/** Each flow is a type of its own below it: `Flow.Interview.MyFlow`. */
export const INTERVIEW = "Flow.Interview";

/** Every type that a source may name: those it declares, the platform's and the SObjects, in this order. */
export class Universe {
  readonly signatures: PlatformSignatures;
  readonly schema: OrgSchema;
  readonly namespace: string | null;
  private readonly labels: ((name: string) => boolean) | undefined;
  private readonly byLowerName = new Map<string, DeclaredType>();

  constructor(
    signatures: PlatformSignatures,
    schema: OrgSchema,
    namespace: string | null,
    labels?: (name: string) => boolean,
  ) {
    this.labels = labels;
    this.signatures = signatures;
    this.schema = schema;
    this.namespace = namespace;
  }

  /** Adds a type and its inner types; false when the name is taken. */
  add(type: DeclaredType): boolean {
    const key = type.name.toLowerCase();
    if (this.byLowerName.has(key)) return false;
    this.byLowerName.set(key, type);
    for (const inner of type.inner.values()) this.add(inner);
    return true;
  }

  remove(type: DeclaredType): void {
    this.byLowerName.delete(type.name.toLowerCase());
    for (const inner of type.inner.values()) this.remove(inner);
  }

  get declaredTypes(): Iterable<DeclaredType> {
    return this.byLowerName.values();
  }

  /** Case-insensitive, with or without the package's namespace. */
  declared(name: string): DeclaredType | undefined {
    const key = name.toLowerCase();
    const prefix = this.namespace ? `${this.namespace.toLowerCase()}.` : null;
    return (
      this.byLowerName.get(key) ??
      (prefix && key.startsWith(prefix) ? this.byLowerName.get(key.slice(prefix.length)) : undefined)
    );
  }

  platform(type: TypeRef): PlatformType | undefined {
    return this.declared(type.name) ? undefined : this.platformType(type.name);
  }

  /** The schema of an SObject type; undefined for `SObject` itself and all others. */
  sobject(type: TypeRef): SObjectSchema | undefined {
    if (type.args.length > 0 || this.declared(type.name) || this.platformType(type.name)) return undefined;
    return this.schema.sobject(type.name);
  }

  /**
   * The platform type of that name, unless it only holds static methods beside an SObject of the same name:
   * `BusinessHours.diff(…)` and `BusinessHours hours` are two types.
   */
  private platformType(name: string): PlatformType | undefined {
    const found = this.signatures.find(name);
    if (!found || !this.schema.sobject(name)) return found;
    const isUtility = found.constructors.length === 0 && found.methods.every((method) => method.isStatic);
    return isUtility ? undefined : found;
  }

  /** True for `SObject`, every concrete one and `AggregateResult`. */
  isSObject(type: TypeRef): boolean {
    return type.name === "SObject" || type.name === AGGREGATE_RESULT || !!this.sobject(type);
  }

  /** Whether the project has the custom label; one that is given no labels knows them all. */
  hasLabel(name: string): boolean {
    return this.labels?.(name) ?? true;
  }

  isNamespace(name: string): boolean {
    return this.signatures.isNamespace(name) || name.toLowerCase() === this.namespace?.toLowerCase();
  }

  /** @throws CompileError `Invalid type: X` */
  resolve(node: TypeNode, scope: DeclaredType | null): TypeRef {
    const args = node.parts.at(-1)!.args.map((arg) => this.resolve(arg, scope));
    const name = node.parts.map((part) => part.name).join(".");
    let type = this.resolveName(name, scope, args);
    if (!type) throw new CompileError(node, `Invalid type: ${name}`);
    for (let i = 0; i < node.dimensions; i++) type = listOf(type);
    return type;
  }

  /** The type that a dotted name means at that place, or undefined. */
  resolveName(name: string, scope: DeclaredType | null, args: readonly TypeRef[] = []): TypeRef | undefined {
    const declared = this.resolveDeclared(name, scope);
    if (declared) return declared.type;
    if (name.toLowerCase() === "void") return typeRef("void");
    const platform = this.platformType(name);
    if (platform) {
      const given = platform.typeParameters.map((_parameter, i) => args[i] ?? OBJECT);
      // A class of the program may bear the name of a platform class, which then is `System.X`.
      const isShadowed = this.declared(platform.name) !== undefined;
      return typeRef(isShadowed ? `System.${platform.name}` : platform.name, ...given);
    }
    if (/^dataweavescriptresource\.\w+$/i.test(name)) return typeRef(SCRIPT);
    const flow = /^flow\.interview\.(\w+)$/i.exec(name)?.[1];
    if (flow) return typeRef(`${INTERVIEW}.${flow}`);
    const bare = name.replace(/^schema\./i, "");
    if (bare.toLowerCase() === AGGREGATE_RESULT.toLowerCase()) return typeRef(AGGREGATE_RESULT);
    const sobject = bare.includes(".") ? undefined : this.schema.sobject(bare);
    return sobject ? typeRef(sobject.name) : undefined;
  }

  private resolveDeclared(name: string, scope: DeclaredType | null): DeclaredType | undefined {
    const [head, ...rest] = name.toLowerCase().split(".");
    for (let at = scope; at; at = at.outer) {
      let found = this.innerOf(at, head!) ?? (at.node.name.toLowerCase() === head ? at : undefined);
      for (const part of rest) found = found && this.innerOf(found, part);
      if (found) return found;
    }
    return this.declared(name) ?? this.inherited(name);
  }

  /** `Sub.Inner` where a superclass of Sub declares Inner. */
  private inherited(name: string): DeclaredType | undefined {
    const dot = name.lastIndexOf(".");
    const outer = dot < 0 ? undefined : this.declared(name.slice(0, dot));
    return outer && this.innerOf(outer, name.slice(dot + 1).toLowerCase());
  }

  private innerOf(type: DeclaredType, lowerName: string): DeclaredType | undefined {
    for (
      let at: DeclaredType | undefined = type;
      at;
      at = at.superclass ? this.declared(at.superclass.name) : undefined
    ) {
      const found = at.inner.get(lowerName);
      if (found) return found;
    }
    return undefined;
  }

  /** The declared superclasses, nearest first, beginning with the type itself. */
  *lineage(type: DeclaredType): Generator<DeclaredType> {
    const seen = new Set<DeclaredType>();
    for (
      let at: DeclaredType | undefined = type;
      at && !seen.has(at);
      at = at.superclass ? this.declared(at.superclass.name) : undefined
    ) {
      seen.add(at);
      yield at;
    }
  }

  /** Direct super-types with type arguments filled in; without `Object`. */
  supertypes(type: TypeRef): readonly TypeRef[] {
    const declared = this.declared(type.name);
    if (declared) return [...(declared.superclass ? [declared.superclass] : []), ...declared.interfaces];
    if (type.name.startsWith(`${INTERVIEW}.`)) return [typeRef(INTERVIEW)];
    const platform = this.signatures.find(type.name);
    if (!platform) return type.name !== "SObject" && this.isSObject(type) ? [typeRef("SObject")] : [];
    const parents = [...(platform.superclass ? [platform.superclass] : []), ...platform.interfaces];
    return parents.map((parent) => substitute(parent, platform.typeParameters, type.args));
  }

  /** How a message writes a type. */
  text(type: TypeRef): string {
    return typeName(type);
  }
}

/** Replaces type parameters (`T`) by arguments. */
export function substitute(type: TypeRef, parameters: readonly string[], args: readonly TypeRef[]): TypeRef {
  const index = parameters.indexOf(type.name);
  if (index >= 0) return args[index] ?? OBJECT;
  return type.args.length === 0
    ? type
    : typeRef(type.name, ...type.args.map((arg) => substitute(arg, parameters, args)));
}
