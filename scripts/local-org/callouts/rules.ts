import { runningJob } from "../jobs/runningJob.ts";
import { apexError } from "../runtime/apexException.ts";
import { transaction, type Transaction } from "../runtime/transaction.ts";

/** Milliseconds that all callouts of a transaction may take together. */
export const CUMULATIVE_TIMEOUT = 120_000;
const SPENT = Symbol("time spent in callouts");

/**
 * Counts a callout and refuses it where the platform does. Mocked callouts of tests obey the same rules.
 * Sources: Apex Developer Guide, Callout Limits and Limitations; Queueable Apex; Apex Scheduler.
 */
export function beginCallout(): void {
  const running = transaction();
  running.limits.count("callouts");
  if (running.uncommittedWork) {
    throw apexError(
      "CalloutException",
      "You have uncommitted work pending. Please commit or rollback before calling out",
    );
  }
  if (running.triggerContext !== null) {
    throw apexError("CalloutException", "Callout from triggers are currently not supported.");
  }
  const job = runningJob(running);
  if (job?.kind === "schedule") {
    throw apexError("CalloutException", "Callout from scheduled Apex not supported.");
  }
  if (job && !job.mayCallOut) {
    throw apexError(
      "CalloutException",
      "Callout not allowed from this future method. Please enable callout by annotating the future method. " +
        "eg: @Future(callout=true)",
    );
  }
}

/** Milliseconds left for callouts in the transaction. */
export function calloutTimeLeft(running: Transaction): number {
  return CUMULATIVE_TIMEOUT - Number(running.extras.get(SPENT) ?? 0);
}

export function spendCalloutTime(running: Transaction, milliseconds: number): void {
  running.extras.set(SPENT, Number(running.extras.get(SPENT) ?? 0) + milliseconds);
}
