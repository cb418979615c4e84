import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startOrg } from "../../journeys/support/org.ts";
import { openBrowser, Visitor } from "../../journeys/support/visitor.ts";
import { baseComponentsOf, writeControl } from "./control.ts";
import { longList } from "./longList.ts";
import { measurePage, type PageCost } from "./measure.ts";

/**
 * What the pages cost in a browser, each beside a page with the same base components and no code of ours, in the same
 * run: `node scripts/bench/ui/main.ts`.
 */
const ROOT = path.resolve(import.meta.dirname, "../../..");
const SAMPLES = path.join(ROOT, "scripts/local-org/lightning/fixtures/samples");
const CONTROLS = path.join(ROOT, ".causeway/bench/controls");
const VISITS = 3;
const PAGES = ["/lightning/n/SetUp", "/lightning/n/Parcels"];

rmSync(CONTROLS, { recursive: true, force: true });
mkdirSync(path.join(CONTROLS, "force-app"), { recursive: true });
writeFileSync(path.join(CONTROLS, "sfdx-project.json"), `{ "packageDirectories": [{ "path": "force-app" }] }`);

const [org, browser] = await Promise.all([startOrg([SAMPLES, CONTROLS]), openBrowser()]);
try {
  const rows: string[][] = [];
  for (const [index, page] of PAGES.entries()) {
    const visitor = await Visitor.logIn(browser, org.url);
    await visitor.open(page);
    const control = writeControl(CONTROLS, index, await baseComponentsOf(visitor.page));
    await visitor.close();
    const ours = await measurePage(browser, org.url, page, VISITS);
    const bare = await measurePage(browser, org.url, `/lightning/cmp/c__${control}`, VISITS);
    console.error(`Measured ${page}`);
    rows.push(row(page, ours), row("  the same base components alone", bare), comparison(ours, bare));
  }
  const list = await measurePage(browser, org.url, "/lightning/o/Lead/list", VISITS);
  rows.push(row("/lightning/o/Lead/list", list));
  printTable(["page", "requests", "KB (gzip)", "ours KB", "content ms", "first row ms", "interactive ms"], rows);
  for (const line of await longList(browser, org.url)) console.log(line);
} finally {
  await browser.close();
  await org.stop();
}

function row(name: string, cost: PageCost): string[] {
  const { requests, bytes, ownBytes, firstContent, firstRow, interactive } = cost;
  return [name, requests, kilobytes(bytes), kilobytes(ownBytes), firstContent, firstRow, interactive].map((cell) =>
    typeof cell === "number" ? String(Math.round(cell)) : cell,
  );
}

function comparison(ours: PageCost, bare: PageCost): string[] {
  const added = (name: keyof PageCost): string => {
    const percent = Math.round((ours[name] / bare[name] - 1) * 100);
    return `${percent < 0 ? "" : "+"}${percent}%`;
  };
  return [
    "  difference",
    added("requests"),
    added("bytes"),
    "",
    added("firstContent"),
    added("firstRow"),
    added("interactive"),
  ];
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((cells) => cells[at]?.length ?? 0)),
  );
  for (const cells of [headings, ...rows]) {
    const padded = cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
    console.log(padded.join("  "));
  }
}
