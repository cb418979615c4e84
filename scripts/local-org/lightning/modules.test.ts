import assert from "node:assert/strict";
import { globSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { Bundle } from "../../build/project.ts";
import { TypeChecker } from "../../build/typeCheck.ts";
import { ModuleRegistry } from "./compile/moduleRegistry.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const sources = path.join(import.meta.dirname, "modules");
const specifiers = globSync("{host,lightning,platform}/*", { cwd: sources })
  .filter((file) => !file.endsWith(".d.ts"))
  .map((file) => file.replace(/\.ts$/, ""));

describe("the modules of the frame", () => {
  it("have templates that use what their classes have", () => {
    const bundles = globSync("*/*/", { cwd: sources }).map((folder): Bundle => {
      const [feature = "", name = ""] = folder.split(path.sep);
      const source = path.join(sources, feature, name);
      return { feature, name, source, target: "", entry: path.join(source, `${name}.ts`) };
    });
    const problems = new TypeChecker({ root, sources, generatedTypes: "", bundles }).check();
    assert.deepEqual(problems, []);
  });

  it("compile", async () => {
    const registry = new ModuleRegistry(root, path.join(root, ".causeway/cache/lightning"));
    for (const specifier of specifiers) assert.ok(await registry.load(specifier), specifier);
  });

  it("answers null for a module that does not exist, also outside its folders", async () => {
    const registry = new ModuleRegistry(root, path.join(root, ".causeway/cache/lightning"));
    for (const specifier of ["c/nothing", "host/nothing", "host/..", "elsewhere/app"]) {
      assert.equal(await registry.load(specifier), null, specifier);
    }
  });
});
