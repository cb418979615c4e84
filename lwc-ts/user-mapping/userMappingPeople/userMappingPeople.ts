import { LightningElement, api } from "lwc";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import clearMany from "@salesforce/apex/UserMappingController.clearMany";
import findAgain from "@salesforce/apex/UserMappingController.findAgain";
import getPage from "@salesforce/apex/UserMappingController.getPage";
import undo from "@salesforce/apex/UserMappingController.undo";
import type { UserMappingRow } from "apex/UserMappingRow";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { askToClear } from "c/userMappingDialogs";
import { NO_FILTERS, type Filters } from "c/userMappingFilters";
import type { Order } from "c/userMappingTable";
import { labels } from "./labels.ts";
import { FIRST_PLACE, PAGE_SIZE, placeAfter, searchOf, type Place } from "./search.ts";

const NARROW_PIXELS = 480;

/**
 * People of one connection: filters, pages, bulk changes with undo; one person in the panel beside.
 *
 * @fires change somebody was changed here, so that counts are old
 */
export default class UserMappingPeople extends LightningElement {
  readonly labels = labels;
  @api countByStatus: Readonly<Record<string, number>> = {};
  @api isReadOnly = false;
  people: readonly UserMappingRow[] | null = null;
  found = 0;
  failure: CallFailure | null = null;
  /** Of an action that did not work. */
  problem = "";
  filters: Filters = NO_FILTERS;
  order: Order = { by: "name", direction: "asc" };
  selectedIds: readonly string[] = [];
  openId = "";
  undoId = "";
  isNarrow = false;
  private places: Place[] = [FIRST_PLACE];
  private asked: object | null = null;
  private shownId = "";
  private observer: ResizeObserver | null = null;

  @api get connectionId(): string {
    return this.shownId;
  }
  set connectionId(id: string) {
    this.shownId = id;
    this.openId = "";
    this.people = null;
    void this.begin(NO_FILTERS);
  }

  /** Loads the page at hand anew. */
  @api refresh(): Promise<void> {
    return this.load();
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

  get isLoading(): boolean {
    return this.people === null && this.failure === null;
  }

  get failureText(): string {
    return this.failure ? fill(labels.loadFailed, [this.failure.message]) : "";
  }

  get hasRows(): boolean {
    return (this.people?.length ?? 0) > 0;
  }

  get isEmpty(): boolean {
    return this.people?.length === 0;
  }

  get peopleText(): string {
    return fill(labels.people, [this.found]);
  }

  get offset(): number {
    return (this.places.length - 1) * PAGE_SIZE;
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
    return `slds-col ${this.isNarrow ? "slds-size_1-of-1" : "slds-size_5-of-12"}`;
  }

  handleFilters(event: CustomEvent<{ filters: Filters }>): void {
    void this.begin(event.detail.filters);
  }

  handleClearFilters(): void {
    void this.begin(NO_FILTERS);
  }

  handleOrder(event: CustomEvent<{ order: Order }>): void {
    this.order = event.detail.order;
    void this.begin(this.filters);
  }

  handleNext(): void {
    const last = this.people?.at(-1);
    if (last) this.places = [...this.places, placeAfter(last, this.order.by)];
    void this.load();
  }

  handlePrevious(): void {
    this.places = this.places.slice(0, -1);
    void this.load();
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

  handlePanelChange(): void {
    this.tellChange();
  }

  handleRetry(): void {
    void this.load();
  }

  handleFindAgain(): void {
    void this.act(async () => {
      this.undoId = (await findAgain({ mappingIds: [...this.selectedIds] })) ?? "";
      return this.undoId ? labels.doneFound : labels.doneNothing;
    });
  }

  async handleClear(): Promise<void> {
    const chosen = (this.people ?? []).filter(({ id }) => this.selectedIds.includes(id ?? ""));
    const reason = await askToClear(chosen.map(({ externalName }) => externalName ?? ""));
    if (!reason) return;
    const versionById = Object.fromEntries(chosen.map(({ id, version }) => [id ?? "", version ?? 0]));
    await this.act(async () => {
      this.undoId = (await clearMany({ versionById, reason })) ?? "";
      return fill(labels.doneCleared, [chosen.length]);
    });
  }

  handleUndo(): void {
    void this.act(async () => {
      const leftOut = await undo({ changeSetId: this.undoId });
      this.undoId = "";
      return leftOut ? fill(labels.doneUndonePartly, [leftOut]) : labels.doneUndone;
    });
  }

  /** @param call answers what was done, in words */
  private async act(call: () => Promise<string>): Promise<void> {
    this.problem = "";
    try {
      this.dispatchEvent(new ShowToastEvent({ title: await call(), variant: "success" }));
    } catch (error) {
      this.problem = readFailure(error).message;
    }
    this.selectedIds = [];
    this.tellChange();
  }

  private tellChange(): void {
    this.dispatchEvent(new CustomEvent("change"));
  }

  private begin(filters: Filters): Promise<void> {
    this.filters = filters;
    this.places = [FIRST_PLACE];
    this.selectedIds = [];
    return this.load();
  }

  /** Loads the page at hand; an answer that another question has overtaken is dropped. */
  private async load(): Promise<void> {
    const search = searchOf(this.shownId, this.filters, this.order, this.places.at(-1) ?? FIRST_PLACE);
    this.asked = search;
    try {
      const page = await getPage({ search });
      if (this.asked !== search) return;
      this.people = page?.rows ?? [];
      this.found = page?.total ?? this.found;
      this.failure = null;
    } catch (error) {
      this.failure = readFailure(error);
      return;
    }
    const status = this.template?.querySelector<HTMLElement & { announce(message: string): void }>("c-live-status");
    status?.announce(fill(labels.peopleShown, [this.found]));
  }
}
