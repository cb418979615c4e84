import { LightningElement, api } from "lwc";
import { cellsOf, pageOf, pageRange, type Row, type TableColumn } from "./paging.ts";

const NARROW_PIXELS = 480;
const DEFAULT_PAGE_SIZE = 50;

/**
 * A table in pages: `lightning-datatable` where there is room, one card per row where there is not. It measures itself,
 * because a record column can be narrow on a wide screen.
 *
 * @fires rowaction the event of the datatable, or `{ action, row }` of a card's menu
 * @fires sort the event of the datatable; the parent sorts and sets `rows`
 */
export default class PagedTable extends LightningElement {
  @api columns: readonly TableColumn[] = [];
  @api keyField = "id";
  @api pageSize = DEFAULT_PAGE_SIZE;
  @api sortedBy = "";
  @api sortedDirection: "asc" | "desc" = "asc";
  /** Name of the table for screen readers. */
  @api label = "";
  @api previousLabel = "";
  @api nextLabel = "";
  /** "{0}–{1} of {2}". */
  @api rangeLabel = "";
  /** "Actions for {0}". */
  @api actionsLabel = "";

  isNarrow = false;
  private allRows: readonly Row[] = [];
  private pageIndex = 0;
  private observer: ResizeObserver | null = null;

  @api get rows(): readonly Row[] {
    return this.allRows;
  }
  set rows(rows: readonly Row[]) {
    this.allRows = rows ?? [];
    this.pageIndex = Math.min(this.pageIndex, Math.max(0, this.pageCount - 1));
  }

  renderedCallback(): void {
    const frame = this.template?.querySelector(".frame");
    if (this.observer || !frame) return;
    this.observer = new ResizeObserver(([entry]) => {
      if (entry) this.isNarrow = entry.contentRect.width < NARROW_PIXELS;
    });
    this.observer.observe(frame);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = null;
  }

  get pageRows(): Row[] {
    return pageOf(this.allRows, this.pageIndex, this.pageSize);
  }

  get cards(): ReturnType<typeof cellsOf>[] {
    return this.pageRows.map((row) => cellsOf(row, this.columns, this.keyField, this.actionsLabel));
  }

  get pageCount(): number {
    return Math.ceil(this.allRows.length / this.pageSize);
  }

  get hasPages(): boolean {
    return this.pageCount > 1;
  }

  get isFirstPage(): boolean {
    return this.pageIndex === 0;
  }

  get isLastPage(): boolean {
    return this.pageIndex >= this.pageCount - 1;
  }

  get range(): string {
    return pageRange(this.rangeLabel, this.pageIndex, this.pageSize, this.allRows.length);
  }

  handlePrevious(): void {
    this.pageIndex -= 1;
  }

  handleNext(): void {
    this.pageIndex += 1;
  }

  handleRowAction(event: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent("rowaction", { detail: event.detail }));
  }

  handleSort(event: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent("sort", { detail: event.detail }));
  }

  handleCardAction(event: CustomEvent<{ value: string }>): void {
    const key = (event.currentTarget as HTMLElement).dataset["key"];
    const row = this.allRows.find((candidate) => String(candidate[this.keyField]) === key);
    this.dispatchEvent(new CustomEvent("rowaction", { detail: { action: { name: event.detail.value }, row } }));
  }
}
