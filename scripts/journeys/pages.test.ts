import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { startOrg, type ServedOrg } from "./support/org.ts";
import { openBrowser, Visitor, type ViewOptions } from "./support/visitor.ts";

/** One page of each kind. */
const PAGES: readonly { readonly name: string; readonly path: string; readonly record?: string }[] = [
  { name: "home", path: "/lightning/page/home" },
  { name: "app page", path: "/lightning/n/SetUp" },
  { name: "list", path: "/lightning/o/Lead/list" },
  { name: "lead", path: "", record: "Lead" },
  { name: "account", path: "", record: "Account" },
];

interface Way {
  readonly name: string;
  readonly view: ViewOptions;
  /** Languages change no structure: axe looks where themes, widths and directions change something. */
  readonly axe: boolean;
}

const WAYS: readonly Way[] = [
  { name: "SLDS 1", view: { theme: "slds1" }, axe: true },
  { name: "SLDS 2", view: { theme: "slds2" }, axe: true },
  { name: "SLDS 2 dark", view: { theme: "slds2-dark" }, axe: true },
  { name: "French, right to left", view: { theme: "slds1", language: "fr", direction: "rtl" }, axe: false },
  { name: "Japanese", view: { language: "ja", direction: "ltr" }, axe: false },
  { name: "Dutch, 320 px", view: { language: "nl_NL", width: 320 }, axe: false },
  { name: "320 px", view: { language: "en_US" }, axe: true },
];

describe("every kind of page", () => {
  let org: ServedOrg;
  let browser: Browser;
  let visitor: Visitor;
  before(async () => {
    [org, browser] = await Promise.all([startOrg(), openBrowser()]);
    // One person looks in every way: what the browser has cached stays, as for people.
    visitor = await Visitor.logIn(browser, org.url);
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  for (const { name: way, view, axe } of WAYS) {
    it(`is accessible, fits and has no errors: ${way}`, async (test) => {
      await visitor.look(view);
      for (const { name, path, record } of PAGES) {
        await test.test(name, async () => {
          await visitor.open(record ? await recordPath(visitor, record) : path);
          await visitor.screenshot(`${name}-${way}`.replace(/\W+/g, "-"));
          visitor.assertNoProblems();
          await visitor.assertFits();
          if (name === "list") await assertHeadersAboveColumns(visitor);
          if (axe) await visitor.assertAccessible();
        });
      }
    });
  }
});

/** Headers of a table are fixed above it by styles of their own, in either direction. */
async function assertHeadersAboveColumns({ page }: Visitor): Promise<void> {
  const lefts = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((cells) =>
        (cells as unknown as { getBoundingClientRect(): { left: number } }[]).map((cell) =>
          Math.round(cell.getBoundingClientRect().left),
        ),
      );
  assert.deepEqual(await lefts("thead .slds-cell-fixed"), await lefts("tbody tr:first-child > *"));
}

async function recordPath(visitor: Visitor, object: string): Promise<string> {
  const [record] = await visitor.query(`SELECT Id FROM ${object} ORDER BY CreatedDate LIMIT 1`);
  return `/lightning/r/${object}/${String(record?.["Id"])}/view`;
}
