import type { Browser, Page } from "playwright-core";
import { Visitor } from "../../journeys/support/visitor.ts";

const ROWS = 5_000;
const CHUNK = 200;

/** How a list of 5,000 records behaves: its first page, the next page, a search. */
export async function longList(browser: Browser, url: string): Promise<string[]> {
  const visitor = await Visitor.logIn(browser, url);
  const { page } = visitor;
  await visitor.open("/lightning/page/home");
  await fill(page);
  const open = await timed(async () => {
    await page.goto(`${url}/lightning/o/Parcel__c/list`, { waitUntil: "commit" });
    await page.getByRole("link", { name: "Parcel 00000", exact: true }).waitFor();
  });
  const next = await timed(async () => {
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await page.getByRole("link", { name: "Parcel 00050", exact: true }).waitFor();
  });
  const search = await timed(async () => {
    await page.locator("main").getByRole("searchbox").fill("04999");
    await page.getByRole("link", { name: "Parcel 04999", exact: true }).waitFor();
  });
  await visitor.close();
  return [`A list of ${ROWS} records: opened in ${open} ms, next page in ${next} ms, search in ${search} ms`];
}

async function fill(page: Page): Promise<void> {
  const names = Array.from({ length: ROWS }, (_, index) => `Parcel ${String(index).padStart(5, "0")}`);
  for (let start = 0; start < ROWS; start += CHUNK) {
    const records = names
      .slice(start, start + CHUNK)
      .map((name) => ({ attributes: { type: "Parcel__c" }, Name: name, Status__c: "Packed", Weight__c: 1 }));
    const body = JSON.stringify(JSON.stringify({ allOrNone: true, records }));
    const status = await page.evaluate<number>(
      `fetch("/services/data/v67.0/composite/sobjects", { method: "POST", body: ${body},
        headers: { "Content-Type": "application/json", "X-CSRF-Token": JSON.parse(document.getElementById("session").textContent).csrfToken }
      }).then((answer) => answer.status)`,
    );
    if (status !== 200) throw new Error(`The records were not saved: ${status}`);
  }
}

async function timed(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return Math.round(performance.now() - started);
}
