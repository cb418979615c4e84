import { LightningElement } from "lwc";
import verify from "@salesforce/apex/AuditLogController.verify";
import type { Report } from "apex/SystemAuditVerifier";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { labels } from "./labels.ts";

const FAULTS: Readonly<Record<string, string>> = {
  CHAIN_BROKEN: labels.chainBroken,
  ENTRIES_CHANGED: labels.entriesChanged,
  ENTRY_CHANGED: labels.entryChanged,
  SEALS_REMOVED: labels.sealsRemoved,
};

interface FaultRow {
  readonly name: string;
  readonly text: string;
}

/** Verifies the chain of the log part by part, with progress, and names what was changed, removed or inserted. */
export default class ConnectionLogVerification extends LightningElement {
  readonly labels = labels;
  status = "";
  percent = 0;
  faults: readonly FaultRow[] = [];
  failure: CallFailure | null = null;
  isRunning = false;
  private isStopped = false;

  get hasFaults(): boolean {
    return this.faults.length > 0;
  }

  handleStop(): void {
    this.isStopped = true;
  }

  async handleVerify(): Promise<void> {
    this.isRunning = true;
    this.isStopped = false;
    this.faults = [];
    this.failure = null;
    this.percent = 0;
    let [seals, entries] = [0, 0];
    try {
      for (let after: number | null = 0; after !== null && !this.isStopped;) {
        // eslint-disable-next-line no-await-in-loop -- each part begins where the one before ended
        const report: Report | null = await verify({ after });
        seals += report?.sealCount ?? 0;
        entries += report?.entryCount ?? 0;
        this.faults = [...this.faults, ...(report?.faults ?? []).map(rowOf)];
        after = report?.nextAfter ?? null;
        this.percent = after === null ? 100 : (after / Math.max(1, report?.lastSequence ?? after)) * 100;
        this.status = fill(labels.progress, [entries, Math.floor(this.percent)]);
      }
      this.status = this.verdict(entries, seals);
    } catch (error) {
      this.status = "";
      this.failure = readFailure(error);
    } finally {
      this.isRunning = false;
    }
  }

  private verdict(entries: number, seals: number): string {
    if (this.hasFaults) return fill(labels.broken, [this.faults.length]);
    return fill(this.isStopped ? labels.stopped : labels.intact, [entries, seals]);
  }
}

function rowOf({ name, kind }: { name?: string | null; kind?: string | null }): FaultRow {
  return { name: name ?? "", text: fill(FAULTS[kind ?? ""] ?? `{0}: ${kind}`, [name]) };
}
