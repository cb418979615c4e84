import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { startOrg, type ServedOrg } from "./support/org.ts";
import { openBrowser, Visitor, type VisitOptions } from "./support/visitor.ts";

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
  readonly options: VisitOptions;
  /** Languages change no structure: axe looks where themes and widths change something. */
  readonly axe: boolean;
}

const WAYS: readonly Way[] = [
  { name: "SLDS 1", options: { theme: "slds1" }, axe: true },
  { name: "SLDS 2", options: { theme: "slds2" }, axe: true },
  { name: "SLDS 2 dark", options: { theme: "slds2-dark" }, axe: true },
  { name: "French", options: { language: "fr" }, axe: false },
  { name: "Japanese", options: { language: "ja" }, axe: false },
  { name: "Dutch", options: { language: "nl_NL", width: 320 }, axe: false },
  { name: "320 px", options: { width: 320, language: "en_US" }, axe: true },
];

describe("every kind of page", () => {
  let org: ServedOrg;
  let browser: Browser;
  before(async () => {
    [org, browser] = await Promise.all([startOrg(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  for (const { name: way, options, axe } of WAYS) {
    it(`is accessible, fits and has no errors: ${way}`, async (test) => {
      const visitor = await Visitor.logIn(browser, org.url, options);
      for (const { name, path, record } of PAGES) {
        await test.test(name, async () => {
          await visitor.open(record ? await recordPath(visitor, record) : path);
          await visitor.screenshot(`${name}-${way}`.replaceAll(" ", "-"));
          visitor.assertNoProblems();
          await visitor.assertFits();
          if (axe) await visitor.assertAccessible();
        });
      }
      await visitor.close();
    });
  }
});

async function recordPath(visitor: Visitor, object: string): Promise<string> {
  const [record] = await visitor.query(`SELECT Id FROM ${object} ORDER BY CreatedDate LIMIT 1`);
  return `/lightning/r/${object}/${String(record?.["Id"])}/view`;
}
