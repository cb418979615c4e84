import assert from "node:assert/strict";
import { globSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { Bundle } from "../../build/project.ts";
import { TypeChecker } from "../../build/typeCheck.ts";
import { prebuildBaseComponents } from "./base/prebuild.ts";
import { ComponentRegistry } from "./compile/componentRegistry.ts";
import { FrameBundle, overriddenBaseModules } from "./compile/frameBundle.ts";
import { facade } from "./compile/gather.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const sources = path.join(import.meta.dirname, "modules");
const cache = path.join(root, ".causeway/cache/lightning");

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

  it("compile into one file with what each exports", async () => {
    const base = await prebuildBaseComponents(cache, overriddenBaseModules());
    const frame = await new FrameBundle(base, cache).current();
    assert.deepEqual(frame.exports["platform/apex"], ["apexMethod", "getSObjectValue", "refreshApex"]);
    assert.ok(base.exports["lightning/datatable"]?.includes("default"));
    assert.equal(base.exports["lightning/navigation"], undefined, "the host's own modules stay outside");
  });

  it("are imported from the files that hold them", async () => {
    const gathered = [{ specifier: "lightning/base", exports: { "lightning/button": ["default"] } }];
    assert.match(facade(gathered, "lightning/button") ?? "", /as default \} from "lightning\/base"/);
    assert.equal(facade(gathered, "lightning/nothing"), null);
  });
});

describe("the components of a project", () => {
  it("compile to modules with the key of their content; what does not exist is null", async () => {
    const base = await prebuildBaseComponents(cache, overriddenBaseModules());
    const registry = new ComponentRegistry([root], [base, await new FrameBundle(base, cache).current()], cache);
    const loaded = await registry.load("emptyState");
    assert.equal(loaded?.key, registry.look().get("emptyState"));
    assert.match(loaded?.code ?? "", /from ['"]lightning\/base['"]/);
    for (const name of ["nothing", "..", "../core/emptyState"]) assert.equal(await registry.load(name), null, name);
  });
});
