import assert from "node:assert/strict";
import { describe, it } from "node:test";
import "./index.ts";
import "../jobs/contexts.ts";
import { loadSignatures } from "../signatures/index.ts";
import { membersOf, supported } from "./supported.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { implementation, implementations, member, type MemberKind } from "./registry.ts";

const KINDS: readonly MemberKind[] = ["constructors", "statics", "methods", "properties", "staticProperties"];

describe("the registry of platform classes", () => {
  it("has no member that the platform has not", () => {
    const dead: string[] = [];
    for (const definition of implementations()) {
      const type = loadSignatures().find(definition.name);
      const keys = new Set(type ? declared(type.name) : []);
      for (const kind of KINDS) {
        for (const key of Object.keys(definition[kind] ?? {})) {
          if (!keys.has(`${kind} ${key}`)) dead.push(`${definition.name} ${kind} ${key}`);
        }
      }
    }
    assert.deepEqual(dead, []);
  });

  it("stops loudly at 200 members that nobody implements", () => {
    const missing = loadSignatures().all.flatMap((type) =>
      membersOf(type)
        .filter(
          ({ kind, key }) => implementation(type.name)?.[kind]?.[key] === undefined && !kind.endsWith("roperties"),
        )
        .map(({ kind, key }) => ({ name: type.name, kind, key })),
    );
    for (const { name, kind, key } of sample(missing, 200)) {
      const named = (error: unknown): boolean =>
        error instanceof UnsupportedError && error.message.includes(`${name}.${key}`);
      assert.throws(() => member(name, kind, key)(null, null, null), named);
    }
  });

  it("counts what is supported", () => {
    const [entry] = supported(["String"]).classes;
    assert.equal(entry?.implemented, entry?.total);
    assert.ok(supported().implemented > 1500);
  });
});

/** Interfaces included: the platform's own objects implement them. */
function declared(name: string): string[] {
  const type = loadSignatures().find(name);
  if (!type) return [];
  return [
    ...type.constructors.map(({ key }) => `constructors ${key}`),
    ...type.methods.map(({ key, isStatic }) => `${isStatic ? "statics" : "methods"} ${key}`),
    ...type.properties.map((property) => `${property.isStatic ? "staticProperties" : "properties"} ${property.name}`),
  ];
}

/** Other members at each run; the seed is printed so that a failure can be repeated. */
function sample<T>(items: readonly T[], count: number): T[] {
  let seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 1_000_000);
  console.log(`FUZZ_SEED=${seed}`);
  return Array.from({ length: count }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return items[seed % items.length];
  }).filter((item) => item !== undefined);
}
