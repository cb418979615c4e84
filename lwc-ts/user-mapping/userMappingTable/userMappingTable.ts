import { LightningElement, api } from "lwc";
import type { UserMappingRow } from "apex/UserMappingRow";
import { fill } from "c/connectionError";
import { columnsOf, rowOf, type PersonRow } from "./rows.ts";
import { labels } from "./labels.ts";

/** How the people are ordered; the server orders them. */
export interface Order {
  readonly by: string;
  readonly direction: "asc" | "desc";
}

/**
 * One page of people, as a table or, where it is narrow, as cards.
 *
 * @fires open `{ id }` the person wants to see somebody
 * @fires choose `{ ids }` others are selected
 * @fires order `{ order }` the person wants another order
 * @fires next
 * @fires previous
 */
export default class UserMappingTable extends LightningElement {
  readonly labels = labels;
  @api people: readonly UserMappingRow[] = [];
  @api selectedIds: readonly string[] = [];
  @api order: Order = { by: "name", direction: "asc" };
  /** Number of people before this page. */
  @api offset = 0;
  /** Number of people on all pages. */
  @api total = 0;
  /** Whether something beside the table needs room. */
  @api isShort = false;
  @api isNarrow = false;

  get rows(): PersonRow[] {
    return this.people.map(rowOf);
  }

  get columns(): ReturnType<typeof columnsOf> {
    return columnsOf(this.isShort);
  }

  get range(): string {
    return fill(labels.pageRange, [this.offset + 1, this.offset + this.people.length, this.total]);
  }

  get isFirstPage(): boolean {
    return this.offset === 0;
  }

  get isLastPage(): boolean {
    return this.offset + this.people.length >= this.total;
  }

  handleRow(event: CustomEvent<{ row: PersonRow }>): void {
    this.fire("open", { id: event.detail.row.id });
  }

  handleSelect(event: CustomEvent<{ selectedRows: PersonRow[] }>): void {
    this.fire("choose", { ids: event.detail.selectedRows.map(({ id }) => id) });
  }

  handleSort(event: CustomEvent<{ fieldName: string; sortDirection: "asc" | "desc" }>): void {
    this.fire("order", { order: { by: event.detail.fieldName, direction: event.detail.sortDirection } });
  }

  handleNext(): void {
    this.fire("next", {});
  }

  handlePrevious(): void {
    this.fire("previous", {});
  }

  private fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
