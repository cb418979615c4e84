import { LightningElement } from "lwc";
import listCategories from "@salesforce/apex/AuditLogController.listCategories";
import search from "@salesforce/apex/AuditLogController.search";
import verify from "@salesforce/apex/AuditLogController.verify";
import type { TimelineEntry } from "apex/TimelineEntry";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { outcomeWords } from "c/connectionEvents";
import { columns, periodOptions, rowOf, startOf, type LogRow } from "./rows.ts";
import { labels } from "./labels.ts";

const ALL = "";
type FilterName = "kind" | "outcome" | "period";
const NO_FILTER: Readonly<Record<FilterName, string>> = { kind: ALL, outcome: ALL, period: ALL };

/** The tab Log: search, and a verification that finds entries that were changed, removed or inserted. */
export default class ConnectionLog extends LightningElement {
  readonly labels = labels;
  readonly columns = columns;
  entries: readonly TimelineEntry[] | null = null;
  failure: CallFailure | null = null;
  kinds: readonly string[] = [];
  readonly periodOptions = periodOptions();
  filter = NO_FILTER;
  verification = "";
  faults: readonly { name: string; text: string }[] = [];
  isVerifying = false;
  private nextCursor: string | null = null;
  private searches = 0;

  connectedCallback(): void {
    void this.load();
    void this.loadKinds();
  }

  get isLoading(): boolean {
    return this.entries === null && this.failure === null;
  }

  get failureText(): string {
    return this.failure ? fill(labels.loadFailed, [this.failure.message]) : "";
  }

  get rows(): LogRow[] {
    return (this.entries ?? []).map(rowOf);
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isEmpty(): boolean {
    return this.entries?.length === 0;
  }

  get hasOlder(): boolean {
    return this.nextCursor !== null;
  }

  get kindOptions(): { label: string; value: string }[] {
    return [{ label: labels.allKinds, value: ALL }, ...this.kinds.map((kind) => ({ label: kind, value: kind }))];
  }

  get outcomeOptions(): { label: string; value: string }[] {
    const words = Object.entries(outcomeWords).map(([value, label]) => ({ label, value }));
    return [{ label: labels.allOutcomes, value: ALL }, ...words];
  }

  get hasFaults(): boolean {
    return this.faults.length > 0;
  }

  handleFilter(event: CustomEvent<{ value: string | null }>): void {
    const name = (event.currentTarget as HTMLElement).dataset["filter"] as FilterName;
    this.filter = { ...this.filter, [name]: event.detail.value ?? "" };
    void this.load();
  }

  handleClearFilters(): void {
    this.filter = NO_FILTER;
    void this.load();
  }

  handleRetry(): void {
    void this.load();
  }

  handleOlder(): void {
    void this.load(this.nextCursor);
  }

  async handleVerify(): Promise<void> {
    this.isVerifying = true;
    this.faults = [];
    this.failure = null;
    let [seals, entries] = [0, 0];
    try {
      for (let after: number | null = 0; after !== null;) {
        // eslint-disable-next-line no-await-in-loop -- each part begins where the one before ended
        const report = await verify({ after });
        seals += report?.sealCount ?? 0;
        entries += report?.entryCount ?? 0;
        const found = (report?.faults ?? []).map(({ name, kind }) => ({ name: name ?? "", text: `${name}: ${kind}` }));
        this.faults = [...this.faults, ...found];
        this.verification = fill(labels.verifying, [entries]);
        after = report?.nextAfter ?? null;
      }
      this.verification = this.hasFaults
        ? fill(labels.broken, [this.faults.length])
        : fill(labels.intact, [entries, seals]);
    } catch (error) {
      this.verification = "";
      this.failure = readFailure(error);
    } finally {
      this.isVerifying = false;
    }
  }

  private async loadKinds(): Promise<void> {
    this.kinds = (await listCategories().catch(() => null)) ?? [];
  }

  /** An answer that comes after a newer question is dropped. */
  private async load(cursor: string | null = null): Promise<void> {
    const number = ++this.searches;
    const { kind, outcome, period } = this.filter;
    const filter = {
      category: kind || null,
      outcome: outcome || null,
      occurredFrom: startOf(period),
      cursor,
    };
    try {
      const page = await search({ filter });
      if (number !== this.searches) return;
      this.entries = [...(cursor ? (this.entries ?? []) : []), ...(page?.entries ?? [])];
      this.nextCursor = page?.nextCursor ?? null;
      this.failure = null;
    } catch (error) {
      if (number === this.searches) this.failure = readFailure(error);
    }
  }
}
