import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexToString } from "../../runtime/text.ts";
import type { TypeRef } from "../../runtime/typeRef.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { loadSignatures } from "../../signatures/index.ts";
import type { PlatformType } from "../../signatures/model.ts";
import { implement, type PlatformClass } from "../registry.ts";
import { apexEquals, apexHash } from "./equality.ts";

/** Methods that every data class of ConnectApi has. */
const OBJECT_METHODS: Readonly<Record<string, (self: Bean, other: unknown) => unknown>> = {
  "clone()": (self) => new Bean(self.apexType, Object.fromEntries(self.values)),
  "equals(Object)": (self, other) => other instanceof Bean && self.equals(other),
  "hashCode()": (self) =>
    [...self.values].reduce((sum, [name, value]) => (sum + apexHash(name) + 31 * apexHash(value)) | 0, 0),
  "toString()": (self) => {
    const { name } = self.apexType;
    const properties = (loadSignatures().find(name)?.properties ?? []).map((one) => one.name);
    return `${name}[${properties.map((one) => `${one}=${apexToString(self.get(one))}`).join(", ")}]`;
  },
};

/** A platform object that only holds data: inputs and results, options, messages. */
export class Bean extends PlatformObject {
  override readonly apexType: TypeRef;
  /** By lower-case property name. */
  readonly values: Map<string, unknown>;

  constructor(type: TypeRef | string, values: Readonly<Record<string, unknown>> = {}) {
    super();
    this.apexType = typeof type === "string" ? typeRef(type) : type;
    this.values = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
  }

  get(name: string): unknown {
    return this.values.get(name.toLowerCase()) ?? null;
  }

  set(name: string, value: unknown): void {
    this.values.set(name.toLowerCase(), value);
  }

  /** The same type with equal values. */
  equals(other: Bean): boolean {
    const names = new Set([...this.values.keys(), ...other.values.keys()]);
    return this.apexType === other.apexType && [...names].every((name) => apexEquals(this.get(name), other.get(name)));
  }
}

type Members = Omit<PlatformClass, "name">;

/**
 * Registers a class of data: all its properties, and the methods `getX()`, `isX()` and `setX(…)` over them.
 * @param defaults values of a new object; the others are null
 * @param extra members that do more than hold data; they win
 */
export function implementBean(
  name: string,
  defaults: () => Readonly<Record<string, unknown>> = () => ({}),
  extra: Members = {},
): void {
  const type = platformType(name);
  const methods: Record<string, (self: Bean, value: unknown) => unknown> = {};
  for (const { name: method, key, parameters } of type.methods) {
    const common = OBJECT_METHODS[key];
    if (common) methods[key] = common;
    const accessor = /^(get|is|set)(.+)$/.exec(method);
    if (!accessor || parameters.length > 1) continue;
    const property = accessor[2] ?? "";
    if (accessor[1] === "set" && parameters.length === 1) methods[key] = (self, value) => self.set(property, value);
    if (accessor[1] !== "set" && parameters.length === 0) methods[key] = (self) => self.get(property);
  }
  implement({
    ...extra,
    name,
    constructors: {
      ...(type.constructors.some(({ key }) => key === "()")
        ? { "()": (ref: TypeRef) => new Bean(ref, defaults()) }
        : {}),
      ...extra.constructors,
    },
    methods: { ...methods, ...extra.methods },
    properties: { ...beanProperties(type), ...extra.properties },
  });
}

function beanProperties(type: PlatformType) {
  const properties: Record<string, { get: (self: Bean) => unknown; set: (self: Bean, value: unknown) => void }> = {};
  for (const { name, isStatic } of type.properties) {
    if (!isStatic) properties[name] = { get: (self) => self.get(name), set: (self, value) => self.set(name, value) };
  }
  return properties;
}

/**
 * Registers a class of answers that are computed from what the object stands for, such as a describe result: each
 * attribute serves the property of its name and the methods `getX()` and `isX()`, whichever the platform has.
 */
export function implementAttributes<S>(
  name: string,
  attributes: Readonly<Record<string, (self: S) => unknown>>,
  extra: Members = {},
): void {
  const type = platformType(name);
  const methods: Record<string, (self: S) => unknown> = {};
  const properties: Record<string, { get: (self: S) => unknown }> = {};
  for (const [attribute, read] of Object.entries(attributes)) {
    const lower = attribute.toLowerCase();
    const property = type.properties.find((candidate) => candidate.name.toLowerCase() === lower);
    if (property) properties[property.name] = { get: read };
    for (const method of type.methods) {
      const called = method.name.toLowerCase();
      if (method.parameters.length === 0 && [`get${lower}`, `is${lower}`].includes(called)) methods[method.key] = read;
    }
  }
  implement({
    ...extra,
    name,
    methods: { ...methods, ...extra.methods },
    properties: { ...properties, ...extra.properties },
  });
}

function platformType(name: string): PlatformType {
  const type = loadSignatures().find(name);
  if (!type) throw new Error(`There is no platform type ${name}`);
  return type;
}
