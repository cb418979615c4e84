import { LightningElement, api } from "lwc";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import clearMany from "@salesforce/apex/UserMappingController.clearMany";
import findAgain from "@salesforce/apex/UserMappingController.findAgain";
import getOverview from "@salesforce/apex/UserMappingController.getOverview";
import getPage from "@salesforce/apex/UserMappingController.getPage";
import resumeRun from "@salesforce/apex/UserMappingController.resumeRun";
import startRun from "@salesforce/apex/UserMappingController.startRun";
import undo from "@salesforce/apex/UserMappingController.undo";
import type { MappingOverview } from "apex/MappingOverview";
import type { UserMappingPage } from "apex/UserMappingPage";
import { fill, readFailure } from "c/connectionError";
import { askToClear } from "c/userMappingDialogs";
import { downloadMappings } from "c/userMappingFile";
import { columnsOf, countsOf, filterOptions, rowOf, type Count, type PersonRow } from "./rows.ts";
import { labels } from "./labels.ts";
import { PAGE_SIZE, type Place, placeAfter, searchOf, type Filters } from "./search.ts";

const TYPING_MILLISECONDS = 300;
const RUN_MILLISECONDS = 2000;
const NARROW_PIXELS = 480;
const NO_FILTERS: Filters = { words: "", status: "", method: "", license: "" };

/**
 * People of one connection: counts, filters, pages, runs, bulk changes; one person in the panel beside.
 *
 * @fires view `{ view }` keys, import or unmapped
 */
export default class UserMappingList extends LightningElement {
  readonly labels = labels;
  overview: MappingOverview | null = null;
  page: UserMappingPage | null = null;
  problem = "";
  filters: Filters = NO_FILTERS;
  sortedBy = "name";
  sortedDirection: "asc" | "desc" = "asc";
  selectedIds: string[] = [];
  openId = "";
  undoId = "";
  isNarrow = false;
  private places: Place[] = [{ id: null, value: null }];
  private shownId = "";
  private typing: ReturnType<typeof setTimeout> | null = null;
  private watching: ReturnType<typeof setTimeout> | null = null;
  private observer: ResizeObserver | null = null;

  @api get connectionId(): string {
    return this.shownId;
  }
  set connectionId(id: string) {
    this.shownId = id;
    this.openId = "";
    this.overview = null;
    void this.refresh(NO_FILTERS);
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
    for (const timer of [this.typing, this.watching]) if (timer !== null) clearTimeout(timer);
  }

  get isLoading(): boolean {
    return this.overview === null && this.problem === "";
  }

  get counts(): Count[] {
    return countsOf(this.overview?.countByStatus ?? {}, this.filters.status);
  }

  get total(): number {
    return this.counts.reduce((sum, { people }) => sum + people, 0);
  }

  get isNeverFilled(): boolean {
    return this.overview !== null && this.total === 0;
  }

  get hasPeople(): boolean {
    return this.total > 0;
  }

  get hasRows(): boolean {
    return (this.page?.rows?.length ?? 0) > 0;
  }

  get emptyMessage(): string {
    return fill(labels.emptyMessage, [this.overview?.providerLabel ?? ""]);
  }

  get rows(): PersonRow[] {
    return (this.page?.rows ?? []).map(rowOf);
  }

  get columns(): ReturnType<typeof columnsOf> {
    return columnsOf(this.openId !== "");
  }

  get options(): ReturnType<typeof filterOptions> {
    return filterOptions(this.overview?.licenses ?? []);
  }

  get peopleText(): string {
    return fill(labels.people, [this.page?.total ?? 0]);
  }

  get range(): string {
    const first = (this.places.length - 1) * PAGE_SIZE;
    return fill(labels.pageRange, [first + 1, first + this.rows.length, this.page?.total ?? 0]);
  }

  get isFirstPage(): boolean {
    return this.places.length === 1;
  }

  get isLastPage(): boolean {
    return this.places.length * PAGE_SIZE >= (this.page?.total ?? 0);
  }

  get isReadOnly(): boolean {
    return this.overview?.isLive === false;
  }

  get readOnlyText(): string {
    return fill(labels.readOnly, [this.overview?.connectionName ?? ""]);
  }

  get canRun(): boolean {
    return this.overview?.isLive === true && this.overview.run?.status !== "Running";
  }

  get runLabel(): string {
    return this.hasPeople ? labels.findPeopleAgain : labels.findPeople;
  }

  get hasSelection(): boolean {
    return this.selectedIds.length > 0 && !this.isReadOnly;
  }

  get selectedText(): string {
    return fill(labels.selected, [this.selectedIds.length]);
  }

  get listClass(): string {
    return this.openId && !this.isNarrow ? "slds-col slds-size_7-of-12" : "slds-col slds-size_1-of-1";
  }

  get panelClass(): string {
    return this.isNarrow ? "slds-col slds-size_1-of-1" : "slds-col slds-size_5-of-12";
  }

  handleWords(event: CustomEvent<{ value: string }>): void {
    const filters = { ...this.filters, words: event.detail.value };
    if (this.typing !== null) clearTimeout(this.typing);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- waits until the person stops typing; cleared when the list leaves
    this.typing = setTimeout(() => void this.refresh(filters), TYPING_MILLISECONDS);
  }

  handleCount(event: Event): void {
    const status = (event.currentTarget as HTMLElement).dataset["status"] ?? "";
    void this.refresh({ ...this.filters, status: this.filters.status === status ? "" : status });
  }

  handleFilter(event: CustomEvent<{ value: string }>): void {
    const name = (event.currentTarget as HTMLElement).dataset["name"] as "method" | "license";
    void this.refresh({ ...this.filters, [name]: event.detail.value });
  }

  handleClearFilters(): void {
    void this.refresh(NO_FILTERS);
  }

  handleSort(event: CustomEvent<{ fieldName: string; sortDirection: "asc" | "desc" }>): void {
    this.sortedBy = event.detail.fieldName;
    this.sortedDirection = event.detail.sortDirection;
    void this.refresh(this.filters);
  }

  handleNext(): void {
    const last = this.page?.rows?.at(-1);
    if (last) this.places = [...this.places, placeAfter(last, this.sortedBy)];
    void this.loadPage();
  }

  handlePrevious(): void {
    this.places = this.places.slice(0, -1);
    void this.loadPage();
  }

  handleSelect(event: CustomEvent<{ selectedRows: PersonRow[] }>): void {
    this.selectedIds = event.detail.selectedRows.map(({ id }) => id);
  }

  handleRow(event: CustomEvent<{ row: PersonRow }>): void {
    this.openId = event.detail.row.id;
  }

  handlePanelClose(): void {
    this.openId = "";
  }

  handlePanelChange(): void {
    void this.refreshAll();
  }

  handleMenu(event: CustomEvent<{ value: string }>): void {
    if (event.detail.value === "export") void this.act(() => downloadMappings(this.shownId), "");
    else this.dispatchEvent(new CustomEvent("view", { detail: { view: event.detail.value } }));
  }

  handleRun(): void {
    void this.act(() => startRun({ connectionId: this.shownId }), "");
  }

  handleGoOn(): void {
    void this.act(() => resumeRun({ runId: this.overview?.run?.id ?? "" }), "");
  }

  handleFindAgain(): void {
    void this.act(async () => {
      this.undoId = (await findAgain({ mappingIds: this.selectedIds })) ?? "";
    }, labels.doneFound);
  }

  async handleClear(): Promise<void> {
    const chosen = (this.page?.rows ?? []).filter(({ id }) => this.selectedIds.includes(id ?? ""));
    const reason = await askToClear(chosen.map(({ externalName }) => externalName ?? ""));
    if (!reason) return;
    const versionById = Object.fromEntries(chosen.map(({ id, version }) => [id ?? "", version ?? 0]));
    await this.act(
      async () => {
        this.undoId = (await clearMany({ versionById, reason })) ?? "";
      },
      fill(labels.doneCleared, [chosen.length]),
    );
  }

  handleUndo(): void {
    void this.act(async () => {
      const leftOut = await undo({ changeSetId: this.undoId });
      this.undoId = "";
      this.toast(leftOut ? fill(labels.doneUndonePartly, [leftOut]) : labels.doneUndone);
    }, "");
  }

  handleRetry(): void {
    void this.refreshAll();
  }

  private async act(call: () => Promise<unknown>, done: string): Promise<void> {
    let problem = "";
    try {
      await call();
      if (done) this.toast(done);
    } catch (error) {
      problem = readFailure(error).message;
    }
    this.selectedIds = [];
    await this.refreshAll();
    if (problem) this.problem = problem;
  }

  private refresh(filters: Filters): Promise<void> {
    this.filters = filters;
    this.places = [{ id: null, value: null }];
    this.selectedIds = [];
    return this.refreshAll();
  }

  private async refreshAll(): Promise<void> {
    if (this.watching !== null) clearTimeout(this.watching);
    const asked = this.shownId;
    try {
      const overview = await getOverview({ connectionId: asked });
      if (asked !== this.shownId) return;
      this.overview = overview;
      this.problem = "";
    } catch (error) {
      this.problem = fill(labels.loadFailed, [readFailure(error).message]);
      return;
    }
    await this.loadPage();
    if (this.overview?.run?.status === "Running") {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- shows a run's progress; cleared when the list leaves
      this.watching = setTimeout(() => void this.refreshAll(), RUN_MILLISECONDS);
    }
  }

  private async loadPage(): Promise<void> {
    const place = this.places.at(-1) ?? { id: null, value: null };
    const search = searchOf(this.shownId, this.filters, this.sortedBy, this.sortedDirection, place);
    try {
      this.page = await getPage({ search });
    } catch (error) {
      this.problem = fill(labels.loadFailed, [readFailure(error).message]);
      return;
    }
    const status = this.template?.querySelector<HTMLElement & { announce(message: string): void }>("c-live-status");
    status?.announce(fill(labels.peopleShown, [this.page?.total ?? 0]));
  }

  private toast(title: string): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant: "success" }));
  }
}
