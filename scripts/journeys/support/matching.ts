import type { Administrator } from "./connections.ts";
import type { ServedDemo } from "./demo.ts";
import type { Visitor } from "./visitor.ts";

const PATIENCE_MILLISECONDS = 120_000;
const PAUSE_MILLISECONDS = 500;

/** Leads the Open Connect service of the demo from its registration to an active connection that grants profiles. */
export async function connectNorthlight(ada: Administrator, demo: ServedDemo): Promise<void> {
  await ada.openSetUp();
  await ada.giveAccess();
  await ada.registerOpenConnect();
  await demo.openConnect.post("/_console/request");
  await ada.openSetUp();
  await ada.press("Review request");
  await ada.sees("Tick the terms to go on.");
  await ada.acceptTerms();
  await ada.press("Approve");
  await ada.sees(/Approved by Ada Admin/);
  await demo.openConnect.post("/_console/activate");
}

/** Waits until a query counts at least so many rows: background work has no page of its own. */
export async function waitForCount(visitor: Visitor, soql: string, least: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    // While a long job runs the org may not answer in time.
    const rows = await visitor.query(soql).catch(() => []);
    if (Number(rows[0]?.["n"] ?? 0) >= least) return;
    if (Date.now() > deadline) throw new Error(`${soql}: ${JSON.stringify(rows)}, not ${least}`);
    await visitor.page.waitForTimeout(PAUSE_MILLISECONDS);
  }
}

/** A lead whose match stands so. */
export async function leadWith(visitor: Visitor, outcome: string): Promise<string> {
  const [subject] = await visitor.query(
    `SELECT RecordKey__c FROM MatchSubject__c WHERE Outcome__c = '${outcome}' AND Lead__c != NULL ORDER BY Id LIMIT 1`,
  );
  if (!subject) throw new Error(`No lead is ${outcome}`);
  return String(subject["RecordKey__c"]);
}
