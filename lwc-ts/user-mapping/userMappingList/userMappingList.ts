import { LightningElement, api } from "lwc";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import goOnChange from "@salesforce/apex/MappingChangeController.goOn";
import clearMany from "@salesforce/apex/UserMappingController.clearMany";
import findAgain from "@salesforce/apex/UserMappingController.findAgain";
import getOverview from "@salesforce/apex/UserMappingController.getOverview";
import getPage from "@salesforce/apex/UserMappingController.getPage";
import resumeRun from "@salesforce/apex/UserMappingController.resumeRun";
import startRun from "@salesforce/apex/UserMappingController.startRun";
import undo from "@salesforce/apex/UserMappingController.undo";
import type { MappingOverview } from "apex/MappingOverview";
import type { UserMappingRow } from "apex/UserMappingRow";
import { fill, readFailure } from "c/connectionError";
import { askToClear } from "c/userMappingDialogs";
import { drive } from "c/userMappingDrive";
import { downloadMappings } from "c/userMappingFile";
import { NO_FILTERS, type Filters } from "c/userMappingFilters";
import type { Order } from "c/userMappingTable";
import { leftSentence } from "c/userMappingText";
import { labels } from "./labels.ts";
import { FIRST_PLACE, PAGE_SIZE, placeAfter, searchOf, type Place } from "./search.ts";

const RUN_MILLISECONDS = 2000;
const NARROW_PIXELS = 480;

/**
 * People of one connection: filters, pages, runs, bulk changes; one person in the panel beside.
 *
 * @fires view `{ view }` keys, import, changes, contexts or unmapped
 */
export default class UserMappingList extends LightningElement {
  readonly labels = labels;
  overview: MappingOverview | null = null;
  people: readonly UserMappingRow[] = [];
  found = 0;
  problem = "";
  filters: Filters = NO_FILTERS;
  order: Order = { by: "name", direction: "asc" };
  selectedIds: readonly string[] = [];
  openId = "";
  undoId = "";
  isNarrow = false;
  /** Whether what was left half-way goes on now. */
  isMoving = false;
  private places: Place[] = [FIRST_PLACE];
  private asked: object | null = null;
  private shownId = "";
  private isGone = false;
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

  connectedCallback(): void {
    this.isGone = false;
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
    this.isGone = true;
    this.observer?.disconnect();
    this.observer = null;
    if (this.watching !== null) clearTimeout(this.watching);
  }

  get isLoading(): boolean {
    return this.overview === null && this.problem === "";
  }

  get hasPeople(): boolean {
    return Object.values(this.overview?.countByStatus ?? {}).some((people) => people > 0);
  }

  get isNeverFilled(): boolean {
    return this.overview !== null && !this.hasPeople;
  }

  get hasRows(): boolean {
    return this.people.length > 0;
  }

  get emptyMessage(): string {
    return fill(labels.emptyMessage, [this.overview?.providerLabel ?? ""]);
  }

  get peopleText(): string {
    return fill(labels.people, [this.found]);
  }

  get offset(): number {
    return (this.places.length - 1) * PAGE_SIZE;
  }

  /** What a closed page left half-way. */
  get leftText(): string {
    return this.overview?.unfinished ? leftSentence(this.overview.unfinished) : "";
  }

  /** Only who has the file can go on with an import. */
  get canGoOn(): boolean {
    return this.overview?.unfinished?.kind !== "Import" || this.overview.unfinished.status !== "Planning";
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

  get isPanelOpen(): boolean {
    return this.openId !== "";
  }

  /** Where it is narrow, the panel takes the place of the list. */
  get showsList(): boolean {
    return !(this.isNarrow && this.isPanelOpen);
  }

  get listClass(): string {
    return `people slds-col ${this.isPanelOpen ? "slds-size_7-of-12" : "slds-size_1-of-1"}`;
  }

  get panelClass(): string {
    return this.isNarrow ? "slds-col slds-size_1-of-1" : "slds-col slds-size_5-of-12";
  }

  handleFilters(event: CustomEvent<{ filters: Filters }>): void {
    void this.refresh(event.detail.filters);
  }

  handleClearFilters(): void {
    void this.refresh(NO_FILTERS);
  }

  handleOrder(event: CustomEvent<{ order: Order }>): void {
    this.order = event.detail.order;
    void this.refresh(this.filters);
  }

  handleNext(): void {
    const last = this.people.at(-1);
    if (last) this.places = [...this.places, placeAfter(last, this.order.by)];
    void this.loadPage();
  }

  handlePrevious(): void {
    this.places = this.places.slice(0, -1);
    void this.loadPage();
  }

  handleChoose(event: CustomEvent<{ ids: string[] }>): void {
    this.selectedIds = event.detail.ids;
  }

  handleOpen(event: CustomEvent<{ id: string }>): void {
    this.openId = event.detail.id;
  }

  /** Focus goes back to the list, from where the panel was opened. */
  handlePanelClose(): void {
    this.openId = "";
    void Promise.resolve().then(() => this.template?.querySelector<HTMLElement>(".people")?.focus());
  }

  handleMenu(event: CustomEvent<{ value: string }>): void {
    if (event.detail.value === "export") void this.act(() => downloadMappings(this.shownId), "");
    else this.show(event.detail.value);
  }

  handleRun(): void {
    void this.act(() => startRun({ connectionId: this.shownId }), "");
  }

  handleGoOn(): void {
    void this.act(() => resumeRun({ runId: this.overview?.run?.id ?? "" }), "");
  }

  handleGoOnChange(): void {
    const changeSetId = this.overview?.unfinished?.id ?? "";
    this.isMoving = true;
    void this.act(
      () =>
        drive(
          () => goOnChange({ changeSetId }),
          () => !this.isGone,
        ),
      "",
    ).finally(() => {
      this.isMoving = false;
    });
  }

  handleImportAgain(): void {
    this.show("import");
  }

  handleChanges(): void {
    this.show("changes");
  }

  handleFindAgain(): void {
    void this.act(async () => {
      this.undoId = (await findAgain({ mappingIds: [...this.selectedIds] })) ?? "";
      this.toast(this.undoId ? labels.doneFound : labels.doneNothing);
    }, "");
  }

  async handleClear(): Promise<void> {
    const chosen = this.people.filter(({ id }) => this.selectedIds.includes(id ?? ""));
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

  /** Loads anew what is shown: after an error, after a change in the panel. */
  handleRefresh(): void {
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
    this.places = [FIRST_PLACE];
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

  /** Loads the page at hand; an answer that another question has overtaken is dropped. */
  private async loadPage(): Promise<void> {
    const search = searchOf(this.shownId, this.filters, this.order, this.places.at(-1) ?? FIRST_PLACE);
    this.asked = search;
    try {
      const page = await getPage({ search });
      if (this.asked !== search) return;
      this.people = page?.rows ?? [];
      this.found = page?.total ?? this.found;
    } catch (error) {
      this.problem = fill(labels.loadFailed, [readFailure(error).message]);
      return;
    }
    const status = this.template?.querySelector<HTMLElement & { announce(message: string): void }>("c-live-status");
    status?.announce(fill(labels.peopleShown, [this.found]));
  }

  private show(view: string): void {
    this.dispatchEvent(new CustomEvent("view", { detail: { view } }));
  }

  private toast(title: string): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant: "success" }));
  }
}
