import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { buildLwc } from "../../build/buildLwc.ts";
import type { Bundle } from "../../build/project.ts";
import { TypeChecker } from "../../build/typeCheck.ts";
import { prebuildBaseComponents } from "./base/prebuild.ts";
import { ComponentRegistry } from "./compile/componentRegistry.ts";
import { FrameBundle, overriddenBaseModules } from "./compile/frameBundle.ts";
import type { RequestContext } from "../server/routes.ts";
import { facade } from "./compile/gather.ts";
import { withLabels } from "./serve/labels.ts";
import { PageModules } from "./serve/moduleRoutes.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const sources = path.join(import.meta.dirname, "modules");
const cache = path.join(root, ".causeway/cache/lightning");

const NO_LABELS = (language: string) => ({ language, key: "none", textOf: () => undefined });

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
    assert.match(loaded?.code ?? "", /from ?['"]lightning\/base['"]/);
    for (const name of ["nothing", "..", "../core/emptyState"]) assert.equal(await registry.load(name), null, name);
  });
});

describe("custom labels", () => {
  it("travel with the components that use them, in the language of who asks", () => {
    const labels = (text: string | undefined) => ({ language: "fr", key: "1", textOf: () => text });
    const code = `var title = __customLabel__("c.Core_Copy");`;
    assert.equal(withLabels(code, labels('Copier "x"')), `var title = "Copier \\"x\\"";`);
    assert.match(withLabels(code, labels(undefined)), /There is no custom label c\.Core_Copy/);
  });
});

describe("the sample project", () => {
  it("passes the pipeline: types against its Apex, templates against classes", () => {
    const project = mkdtempSync(path.join(temporaryFolder(), "samples-"));
    cpSync(path.join(import.meta.dirname, "fixtures/samples"), project, { recursive: true });
    for (const part of ["lwc-ts/types/platform", "lwc-ts/tsconfig.json"]) {
      cpSync(path.join(root, part), path.join(project, part), { recursive: true });
    }
    const lines: string[] = [];
    assert.ok(
      buildLwc(project, (line) => lines.push(line)),
      lines.join("\n"),
    );
    rmSync(project, { recursive: true });
  });
});

describe("a saved component", () => {
  it("is what a reload of the page gets, within a second on a quiet machine", async (test) => {
    const project = mkdtempSync(path.join(temporaryFolder(), "saved-"));
    cpSync(path.join(import.meta.dirname, "fixtures/samples"), project, { recursive: true });
    const base = await prebuildBaseComponents(cache, overriddenBaseModules());
    const modules = new PageModules(base, [project], cache, NO_LABELS);
    const reload = async (): Promise<string> => {
      const address = (await modules.importMap("en_US")).imports["c/parcelMover"] ?? "";
      const [, , , name = "", language = "", key = ""] = address.split("/");
      const route = modules.routes().find((candidate) => candidate.path === "/modules/c/:name/:language/:key");
      const reply = await route?.handle({ parameters: { name, language, key } } as unknown as RequestContext);
      return String(reply?.body);
    };
    assert.match(await reload(), /Deliver/);
    const template = path.join(project, "lwc-ts/samples/parcelMover/parcelMover.html");
    const saved = readFileSync(template, "utf8").replace('label="Deliver"', `label="Hand over ${randomUUID()}"`);
    writeFileSync(template, saved);
    const started = performance.now();
    assert.match(await reload(), /Hand over/);
    const elapsed = Math.round(performance.now() - started);
    test.diagnostic(`visible after ${elapsed} ms`);
    assert.ok(elapsed < 3_000, `${elapsed} ms`);
    rmSync(project, { recursive: true });
  });
});

function temporaryFolder(): string {
  const folder = path.join(root, ".causeway/tests");
  mkdirSync(folder, { recursive: true });
  return folder;
}
