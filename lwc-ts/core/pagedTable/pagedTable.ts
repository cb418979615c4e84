import { LightningElement, api } from "lwc";
import {
  cardOf,
  pageOf,
  pageRange,
  rowActionsOf,
  type Card,
  type Row,
  type RowAction,
  type TableColumn,
} from "./paging.ts";

const NARROW_PIXELS = 480;
const DEFAULT_PAGE_SIZE = 50;

/**
 * A table in pages: `lightning-datatable` where there is room, one card per row where there is not. It measures itself,
 * because a record column can be narrow on a wide screen.
 *
 * @fires rowaction the event of the datatable, or `{ action, row }` of a card's title or menu
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
  /** The card whose menu was opened last, and what its row offers. */
  private openMenu: { readonly key: string; readonly actions: readonly RowAction[] | null } | null = null;
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

  get cards(): (Card & { actions: readonly RowAction[]; isLoading: boolean })[] {
    const rowActions = rowActionsOf(this.columns);
    return this.pageRows.map((row) => {
      const card = cardOf(row, this.columns, this.keyField, this.actionsLabel);
      if (Array.isArray(rowActions)) return { ...card, actions: rowActions, isLoading: false };
      const asked = this.openMenu?.key === card.key ? this.openMenu.actions : null;
      return { ...card, actions: asked ?? [], isLoading: card.hasMenu && asked === null };
    });
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

  handleMenuOpen(event: Event): void {
    const { key, row } = this.cardRow(event);
    const rowActions = rowActionsOf(this.columns);
    if (!row || typeof rowActions !== "function") return;
    this.openMenu = { key, actions: null };
    rowActions(row, (actions) => {
      if (this.openMenu?.key === key) this.openMenu = { key, actions };
    });
  }

  handleTitle(event: Event): void {
    this.act((event.currentTarget as HTMLElement).dataset["action"] ?? "", this.cardRow(event).row);
  }

  handleCardAction(event: CustomEvent<{ value: string }>): void {
    this.act(event.detail.value, this.cardRow(event).row);
  }

  private act(name: string, row: Row | undefined): void {
    this.dispatchEvent(new CustomEvent("rowaction", { detail: { action: { name }, row } }));
  }

  private cardRow(event: Event): { key: string; row: Row | undefined } {
    const key = (event.currentTarget as HTMLElement).dataset["key"] ?? "";
    return { key, row: this.allRows.find((candidate) => String(candidate[this.keyField]) === key) };
  }
}
