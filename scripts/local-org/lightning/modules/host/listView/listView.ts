import type { ListUi, UiRecord } from "../../../contract/uiApi.ts";
import { LightningElement, api, wire } from "lwc";
import RecordModal from "host/recordModal";
import { errorMessage } from "platform/errors";
import { currentPage, navigate } from "platform/router";
import { listUi, newRecordUi } from "platform/listUi";
import type { Wired } from "platform/recordUi";
import { columnsOf, rowsOf, type Column, type Row } from "platform/tables";
import { showError, showToast } from "platform/toast";
import { text } from "platform/texts";

const PAGE_SIZE = 50;
const WAIT_MILLISECONDS = 300;

/** The list view page of an object: choice of list, search, sort, paging, New. */
export default class ListView extends LightningElement {
  @wire(listUi, {
    objectApiName: "$objectApiName",
    listViewApiName: "$listViewApiName",
    searchTerm: "$searchTerm",
    sortBy: "$sortBy",
    offset: "$offset",
    pageSize: PAGE_SIZE,
  })
  list?: Wired<ListUi>;

  readonly minimumColumnWidth = 120;
  listViewApiName = currentPage().state["filterName"] ?? "";
  searchTerm = "";
  sortBy = "";
  offset = 0;
  readonly searchLabel = text("list.search");
  readonly newLabel = text("list.new");
  readonly previousLabel = text("list.previous");
  readonly nextLabel = text("list.next");
  readonly chooseLabel = text("list.choose");
  readonly emptyText = text("list.empty");
  readonly loadingLabel = text("page.loading");

  private object = "";
  private shown?: ListUi;
  private timer: ReturnType<typeof setTimeout> | null = null;

  @api get objectApiName(): string {
    return this.object;
  }
  set objectApiName(name: string) {
    if (name === this.object) return;
    this.object = name;
    this.listViewApiName = currentPage().state["filterName"] ?? "";
    this.searchTerm = "";
    this.sortBy = "";
    this.offset = 0;
  }

  /** While another page loads, the one before stays. */
  get data(): ListUi | undefined {
    if (this.list?.data) this.shown = this.list.data;
    return this.shown?.objectInfo.apiName === this.object ? this.shown : undefined;
  }

  get errorText(): string {
    return this.list?.error ? errorMessage(this.list.error) : "";
  }

  get isLoading(): boolean {
    return !this.data && !this.errorText;
  }

  get views(): { label: string; value: string }[] {
    return (this.data?.listViews ?? []).map((view) => ({ label: view.label, value: view.apiName }));
  }

  get columns(): Column[] {
    return this.data ? columnsOf(this.data.objectInfo, this.data.columns, true) : [];
  }

  get rows(): Row[] {
    return this.data ? rowsOf(this.data.objectInfo, this.data.columns, this.records) : [];
  }

  get isEmpty(): boolean {
    return this.data !== undefined && this.records.length === 0;
  }

  get summary(): string {
    const count = this.data?.count ?? 0;
    const last = Math.min(count, this.offset + PAGE_SIZE);
    return count === 0 ? text("list.countNone") : text("list.count", this.offset + 1, last, count);
  }

  get isFirstPage(): boolean {
    return this.offset === 0;
  }

  get isLastPage(): boolean {
    return this.offset + PAGE_SIZE >= (this.data?.count ?? 0);
  }

  get sortedBy(): string {
    const name = this.sortBy.replace(/^-/, "");
    return this.columns.find((column) => column.fieldName.replace(/:url$/, "") === name)?.fieldName ?? "";
  }

  get sortedDirection(): "asc" | "desc" {
    return this.sortBy.startsWith("-") ? "desc" : "asc";
  }

  handleView(event: CustomEvent<{ value: string }>): void {
    this.listViewApiName = event.detail.value;
    this.offset = 0;
    const attributes = { objectApiName: this.object, actionName: "list" };
    navigate({ type: "standard__objectPage", attributes, state: { filterName: event.detail.value } }, true);
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    if (this.timer !== null) clearTimeout(this.timer);
    const term = event.detail.value.trim();
    this.timer = setTimeout(() => {
      this.searchTerm = term;
      this.offset = 0;
    }, WAIT_MILLISECONDS);
  }

  handleSort(event: CustomEvent<{ fieldName: string; sortDirection: string }>): void {
    const field = event.detail.fieldName.replace(/:url$/, "");
    this.sortBy = event.detail.sortDirection === "desc" ? `-${field}` : field;
    this.offset = 0;
  }

  handlePrevious(): void {
    this.offset = Math.max(0, this.offset - PAGE_SIZE);
  }

  handleNext(): void {
    this.offset += PAGE_SIZE;
  }

  async handleNew(): Promise<void> {
    try {
      const ui = await newRecordUi(this.object);
      const { label } = ui.objectInfo;
      const id = (await RecordModal.open({ label: text("record.newTitle", label), ui, size: "medium" })) as
        string | null;
      if (!id) return;
      showToast(text("record.created", label), "success");
      const attributes = { recordId: id, objectApiName: this.object, actionName: "view" };
      navigate({ type: "standard__recordPage", attributes });
    } catch (error) {
      showError(error);
    }
  }

  private get records(): readonly UiRecord[] {
    return this.data?.records ?? [];
  }
}
