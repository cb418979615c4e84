import type { ApexClass, ApexMember, ApexType, AuraMethod } from "./apexModel.ts";

/** Apex types that travel to a page as they are. Dates and times travel as ISO 8601 text. */
const PRIMITIVES: Readonly<Record<string, string>> = {
  boolean: "boolean",
  date: "string",
  datetime: "string",
  decimal: "number",
  double: "number",
  id: "string",
  integer: "number",
  long: "number",
  object: "unknown",
  string: "string",
  time: "string",
};

export interface ApexTypesInput {
  readonly classes: readonly ApexClass[];
  /** Canonical API name of an object by its name in any case; undefined when there is no such object. */
  sobject(name: string): string | undefined;
}

/**
 * Renders ambient modules: `apex/<Class>` with an interface per class that pages see, and
 * `@salesforce/apex/<Class>.<method>` per `@AuraEnabled` method. Every value can be null in Apex, and the platform leaves
 * null properties out, so properties are optional and nullable.
 *
 * @throws Error naming class and member when a type cannot travel to a page
 */
export function renderApexTypes(input: ApexTypesInput): string {
  return new ApexTypesRenderer(input).render();
}

class ApexTypesRenderer {
  private readonly input: ApexTypesInput;
  private readonly byName: ReadonlyMap<string, ApexClass>;

  constructor(input: ApexTypesInput) {
    this.input = input;
    this.byName = new Map(input.classes.map((apexClass) => [apexClass.name.toLowerCase(), apexClass]));
  }

  render(): string {
    const outerNames = [...new Set(this.input.classes.map((apexClass) => outer(apexClass.name)))].sort();
    const modules = outerNames.flatMap((name) => this.dtoModule(name));
    const methods = this.input.classes.flatMap((apexClass) =>
      apexClass.methods.map((method) => this.methodModule(apexClass, method)),
    );
    return [...modules, ...methods].join("\n");
  }

  private dtoModule(outerName: string): string[] {
    const visible = this.input.classes.filter(
      (apexClass) => outer(apexClass.name) === outerName && isVisible(apexClass),
    );
    if (visible.length === 0) return [];
    const types = visible.map((apexClass) => (apexClass.constants ? renderEnum(apexClass) : this.dto(apexClass)));
    return [`declare module "apex/${outerName}" {\n${types.join("\n")}\n}`];
  }

  private dto(apexClass: ApexClass): string {
    const parent = apexClass.superclass ? this.resolve(apexClass.superclass, apexClass.name) : undefined;
    const heritage = parent && isVisible(parent) ? ` extends ${reference(parent.name)}` : "";
    const lines = apexClass.properties.map(
      (property) => `    ${property.name}?: ${this.type(property, apexClass.name)} | null;`,
    );
    return `  export interface ${simple(apexClass.name)}${heritage} {\n${lines.join("\n")}\n  }`;
  }

  private methodModule(apexClass: ApexClass, method: AuraMethod): string {
    const owner = `${apexClass.name}.${method.name}`;
    const parameters = method.parameters.map(
      (parameter) => `${parameter.name}: ${this.type(parameter, owner)} | null | undefined`,
    );
    const result = method.result ? `${this.type({ name: "result", type: method.result }, owner)} | null` : "null";
    const kind = method.cacheable ? "CacheableApexMethod" : "ApexMethod";
    const parametersType = parameters.length > 0 ? `{ ${parameters.join("; ")} }` : "{}";
    return [
      `declare module "@salesforce/apex/${owner}" {`,
      `  const method: import("@salesforce/apex").${kind}<${parametersType}, ${result}>;`,
      `  export default method;`,
      `}`,
    ].join("\n");
  }

  private type(member: ApexMember, owner: string): string {
    return this.typeText(member.type, owner, `${owner}.${member.name}`);
  }

  private typeText(type: ApexType, owner: string, where: string): string {
    const name = type.name.toLowerCase();
    const [first, second] = type.arguments;
    if (name === "list" && first) return `Array<${this.typeText(first, owner, where)}>`;
    if (name === "map" && first && second) return `Record<string, ${this.typeText(second, owner, where)}>`;
    const primitive = PRIMITIVES[name];
    if (primitive) return primitive;
    const apexClass = this.resolve(type.name, owner);
    if (apexClass) return isVisible(apexClass) ? reference(apexClass.name) : refuse(where, type.name);
    const sobject = this.input.sobject(type.name);
    return sobject ? `import("apex/sobjects").${sobject}` : refuse(where, type.name);
  }

  /** Inner names first, as Apex resolves them. */
  private resolve(name: string, owner: string): ApexClass | undefined {
    const inner = `${outer(owner)}.${name}`.toLowerCase();
    return this.byName.get(inner) ?? this.byName.get(name.toLowerCase());
  }
}

function refuse(where: string, type: string): never {
  throw new Error(`${where}: the type ${type} cannot travel to a page (no @AuraEnabled members, or not serializable)`);
}

const isVisible = (apexClass: ApexClass): boolean => apexClass.properties.length > 0 || apexClass.constants !== null;
const outer = (name: string): string => name.split(".")[0] ?? name;
const simple = (name: string): string => name.split(".").at(-1) ?? name;
const reference = (name: string): string => `import("apex/${outer(name)}").${simple(name)}`;

function renderEnum(apexClass: ApexClass): string {
  const union = (apexClass.constants ?? []).map((constant) => JSON.stringify(constant)).join(" | ");
  return `  export type ${simple(apexClass.name)} = ${union || "never"};`;
}
