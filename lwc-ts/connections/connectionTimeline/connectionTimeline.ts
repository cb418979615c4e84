import { LightningElement, api } from "lwc";
import getTimeline from "@salesforce/apex/ConnectionDetailController.getTimeline";
import type { ConnectionDetail } from "apex/ConnectionDetail";
import type { TimelineEntry } from "apex/TimelineEntry";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { eventText } from "c/connectionEvents";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

const PAGE_SIZE = 20;
interface TimelineRow {
  readonly name: string;
  readonly when: string;
  readonly moment: string;
  readonly what: string;
  readonly who: string;
  readonly reason: string;
  readonly details: string;
}

/** What happened to a connection, newest first, with what comes next on top. */
export default class ConnectionTimeline extends LightningElement {
  readonly labels = labels;
  entries: readonly TimelineEntry[] | null = null;
  failure: CallFailure | null = null;
  hasOlder = false;
  private shown: ConnectionDetail | null = null;

  /** The connection; the time line is read again whenever it changed. */
  @api get detail(): ConnectionDetail | null {
    return this.shown;
  }
  set detail(detail: ConnectionDetail | null) {
    this.shown = detail;
    if (detail) void this.load();
  }

  get next(): string {
    const { summary } = this.shown ?? {};
    if (summary?.status === "Requested") return labels.nextApproves;
    return summary?.status === "Approved" ? fill(labels.nextActivates, [summary.name]) : "";
  }

  get rows(): TimelineRow[] {
    return (this.entries ?? []).map((entry) => ({
      name: entry.name ?? "",
      when: formatMoment(entry.occurredAt),
      moment: entry.occurredAt ?? "",
      what: eventText(entry),
      who: entry.actorName ? fill(labels.byPerson, [entry.actorName]) : labels.byCauseway,
      reason: entry.reason ?? "",
      details: fill(labels.correlation, [entry.code ?? entry.name, entry.correlationId]),
    }));
  }

  get failureText(): string {
    return this.failure ? fill(labels.timelineFailed, [this.failure.message]) : "";
  }

  async handleOlder(): Promise<void> {
    await this.read(this.entries?.length ?? 0);
  }

  private async load(): Promise<void> {
    await this.read(0);
  }

  private async read(skipped: number): Promise<void> {
    try {
      const page = (await getTimeline({ connectionId: this.shown?.summary?.id ?? null, skipped })) ?? [];
      this.entries = skipped === 0 ? page : [...(this.entries ?? []), ...page];
      this.hasOlder = page.length === PAGE_SIZE;
      this.failure = null;
    } catch (error) {
      this.failure = readFailure(error);
    }
  }
}
