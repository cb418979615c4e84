import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { startDemo } from "../../journeys/support/demo.ts";
import { startOrg } from "../../journeys/support/org.ts";
import { openBrowser, Visitor } from "../../journeys/support/visitor.ts";
import { baseComponentsOf, writeControl } from "./control.ts";
import { longList } from "./longList.ts";
import { measurePage } from "./measure.ts";
import { fillDemo, pagesOf, samplePage, type MeasuredPage } from "./pages.ts";
import { conditions, printReport, type Measured } from "./report.ts";

/**
 * What the pages cost in a browser, each beside a page with the same base components and no code of ours, in the same
 * run: `npm run bench:ui [-- --visits 3] [-- --only Set-up] [-- --save]`. `--save` writes the reference run.
 */
const ROOT = path.resolve(import.meta.dirname, "../../..");
const SAMPLES = path.join(ROOT, "scripts/local-org/lightning/fixtures/samples");
const CONTROLS = path.join(ROOT, ".causeway/bench/controls");
const REFERENCE = path.join(import.meta.dirname, "reference.json");
const { values } = parseArgs({
  options: { visits: { type: "string", default: "3" }, only: { type: "string" }, save: { type: "boolean" } },
});
const visits = Number(values.visits);

rmSync(CONTROLS, { recursive: true, force: true });
mkdirSync(path.join(CONTROLS, "force-app"), { recursive: true });
writeFileSync(path.join(CONTROLS, "sfdx-project.json"), `{ "packageDirectories": [{ "path": "force-app" }] }`);

// Controls are components of a project of their own, which the demo does not have: they are served beside it.
const [demo, bare, browser] = await Promise.all([startDemo(), startOrg([SAMPLES, CONTROLS]), openBrowser()]);
try {
  await fillDemo(demo.url);
  const start = conditions();
  const measured: Measured[] = [];
  for (const page of [...(await pagesOf(demo.url)), samplePage(bare.url)]) {
    if (values.only && !page.name.includes(values.only)) continue;
    measured.push(await measureBoth(page, measured.length));
    console.error(`Measured ${page.name}`);
  }
  const lists = values.only ? [] : await longList(browser, bare.url);
  const report = { conditions: { ...start, loadAtEnd: conditions().load }, visits, pages: measured, lists };
  printReport(report);
  if (values.save) writeFileSync(REFERENCE, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await browser.close();
  await Promise.all([demo.stop(), bare.stop()]);
}

async function measureBoth(page: MeasuredPage, index: number): Promise<Measured> {
  const visitor = await Visitor.logIn(browser, page.org);
  await visitor.open(page.path);
  const used = await baseComponentsOf(visitor.page);
  await visitor.close();
  const record = page.object ? await anyRecord(page.object) : null;
  const control = writeControl(CONTROLS, index, used, record);
  const ours = await measurePage(browser, page.org, page.path, visits);
  const alone = await measurePage(browser, bare.url, `/lightning/cmp/c__${control}`, visits);
  return { name: page.name, ours, alone };
}

/** A record whose header and details the control shows. */
async function anyRecord(object: string): Promise<string | null> {
  const visitor = await Visitor.logIn(browser, bare.url);
  const [found] = await visitor.query(`SELECT Id FROM ${object} LIMIT 1`);
  await visitor.close();
  return found ? String(found["Id"]) : null;
}
