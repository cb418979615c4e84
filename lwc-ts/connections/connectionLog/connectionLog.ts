import { LightningElement, wire } from "lwc";
import { CurrentPageReference, NavigationMixin, type PageReference } from "lightning/navigation";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import search from "@salesforce/apex/AuditLogController.search";
import listConnections from "@salesforce/apex/ConnectionController.listConnections";
import type { TimelineEntry } from "apex/TimelineEntry";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import ConnectionLogEntry from "c/connectionLogEntry";
import type { LogFilter } from "c/connectionLogFilters";
import { pageState, tabPage } from "c/connectionPages";
import { columns, rowOf, searchOf, type LogRow } from "./rows.ts";
import { labels } from "./labels.ts";

/** The tab Log: search, one page after another, each entry whole on demand. The address remembers the filter. */
export default class ConnectionLog extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  readonly columns = columns;
  entries: readonly TimelineEntry[] | null = null;
  failure: CallFailure | null = null;
  filter: LogFilter = {};
  /** Cursors of the pages up to the one shown; the first page has none. */
  private cursors: readonly (string | null)[] = [null];
  private nextCursor: string | null = null;
  private searches = 0;
  /** Names of the connections that the person may see, by id. */
  private names: ReadonlyMap<string, string> = new Map();

  @wire(CurrentPageReference)
  setPage(page: PageReference | null): void {
    this.filter = pageState(page);
    void this.load([null]);
  }

  connectedCallback(): void {
    void this.loadNames();
  }

  get isLoading(): boolean {
    return this.entries === null && this.failure === null;
  }

  get failureText(): string {
    return this.failure ? fill(labels.loadFailed, [this.failure.message]) : "";
  }

  get rows(): LogRow[] {
    return (this.entries ?? []).map((entry) => rowOf(entry, this.names));
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isFiltered(): boolean {
    return Object.values(this.filter).some(Boolean);
  }

  get isEmpty(): boolean {
    return this.entries?.length === 0;
  }

  get emptyHeading(): string {
    return this.isFiltered ? labels.empty : labels.emptyTitle;
  }

  get hasPages(): boolean {
    return !this.isFirstPage || !this.isLastPage;
  }

  get isFirstPage(): boolean {
    return this.cursors.length === 1;
  }

  get isLastPage(): boolean {
    return this.nextCursor === null;
  }

  get pageText(): string {
    return fill(labels.page, [this.cursors.length]);
  }

  handleFilter(event: CustomEvent<LogFilter>): void {
    this.show(event.detail);
  }

  handleClearFilters(): void {
    this.show({});
  }

  handleRetry(): void {
    void this.load(this.cursors);
  }

  handleNext(): void {
    void this.load([...this.cursors, this.nextCursor]);
  }

  handlePrevious(): void {
    void this.load(this.cursors.slice(0, -1));
  }

  async handleRowAction(event: CustomEvent<{ row: LogRow }>): Promise<void> {
    const entry = (this.entries ?? []).find(({ id }) => id === event.detail.row.id);
    if (!entry) return;
    const subjectName = this.names.get(entry.subjectId ?? "") ?? "";
    const label = entry.name ?? "";
    const closedWith: string | undefined = await ConnectionLogEntry.open({ label, size: "small", entry, subjectName });
    if (closedWith !== "erased") return;
    this.dispatchEvent(new ShowToastEvent({ title: fill(labels.erased, [entry.name]), variant: "success" }));
    await this.load(this.cursors);
  }

  private show(filter: LogFilter): void {
    this[NavigationMixin.Navigate](tabPage("Log", { ...filter }), true);
  }

  private async loadNames(): Promise<void> {
    const connections = (await listConnections().catch(() => null)) ?? [];
    this.names = new Map(connections.map(({ id, name }) => [id ?? "", name ?? ""]));
  }

  /** An answer that comes after a newer question is dropped. */
  private async load(cursors: readonly (string | null)[]): Promise<void> {
    const number = ++this.searches;
    try {
      const page = await search({ filter: searchOf(this.filter, cursors.at(-1) ?? null) });
      if (number !== this.searches) return;
      this.entries = page?.entries ?? [];
      this.nextCursor = page?.nextCursor ?? null;
      this.cursors = cursors;
      this.failure = null;
    } catch (error) {
      if (number === this.searches) this.failure = readFailure(error);
    }
  }
}
