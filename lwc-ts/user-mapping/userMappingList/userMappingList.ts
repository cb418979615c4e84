import { LightningElement, api } from "lwc";
import goOnChange from "@salesforce/apex/MappingChangeController.goOn";
import getOverview from "@salesforce/apex/UserMappingController.getOverview";
import resumeRun from "@salesforce/apex/UserMappingController.resumeRun";
import startRun from "@salesforce/apex/UserMappingController.startRun";
import type { MappingOverview } from "apex/MappingOverview";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { drive } from "c/userMappingDrive";
import { downloadMappings } from "c/userMappingFile";
import { leftSentence } from "c/userMappingText";
import { labels } from "./labels.ts";

const RUN_MILLISECONDS = 2000;

/**
 * The mapping of one connection: its latest run, what was left half-way, its people, and the way to the other pages.
 *
 * @fires view `{ view }` keys, import, changes, contexts or unmapped
 */
export default class UserMappingList extends LightningElement {
  readonly labels = labels;
  overview: MappingOverview | null = null;
  failure: CallFailure | null = null;
  /** Of an action that did not work. */
  problem = "";
  /** Whether what was left half-way goes on now. */
  isMoving = false;
  private shownId = "";
  private isGone = false;
  private watching: ReturnType<typeof setTimeout> | null = null;

  @api get connectionId(): string {
    return this.shownId;
  }
  set connectionId(id: string) {
    this.shownId = id;
    this.overview = null;
    void this.refresh();
  }

  connectedCallback(): void {
    this.isGone = false;
  }

  disconnectedCallback(): void {
    this.isGone = true;
    if (this.watching !== null) clearTimeout(this.watching);
  }

  get isLoading(): boolean {
    return this.overview === null && this.failure === null;
  }

  get failureText(): string {
    return this.failure ? fill(labels.loadFailed, [this.failure.message]) : "";
  }

  get hasPeople(): boolean {
    return Object.values(this.overview?.countByStatus ?? {}).some((people) => people > 0);
  }

  get emptyMessage(): string {
    return fill(labels.emptyMessage, [this.overview?.providerLabel ?? ""]);
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

  handleMenu(event: CustomEvent<{ value: string }>): void {
    if (event.detail.value === "export") void this.act(() => downloadMappings(this.shownId));
    else this.show(event.detail.value);
  }

  handleRun(): void {
    void this.act(() => startRun({ connectionId: this.shownId }));
  }

  handleGoOn(): void {
    void this.act(() => resumeRun({ runId: this.overview?.run?.id ?? "" }));
  }

  handleGoOnChange(): void {
    const changeSetId = this.overview?.unfinished?.id ?? "";
    this.isMoving = true;
    void this.act(() =>
      drive(
        () => goOnChange({ changeSetId }),
        () => !this.isGone,
      ),
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

  /** After an error, or a change among the people. */
  handleRefresh(): void {
    void this.refresh();
  }

  private async act(call: () => Promise<unknown>): Promise<void> {
    this.problem = "";
    try {
      await call();
    } catch (error) {
      this.problem = readFailure(error).message;
    }
    await this.refresh();
  }

  private async refresh(): Promise<void> {
    if (this.watching !== null) clearTimeout(this.watching);
    const asked = this.shownId;
    try {
      const overview = await getOverview({ connectionId: asked });
      if (asked !== this.shownId) return;
      this.overview = overview;
      this.failure = null;
    } catch (error) {
      this.failure = readFailure(error);
      return;
    }
    await this.template?.querySelector<HTMLElement & { refresh(): Promise<void> }>("c-user-mapping-people")?.refresh();
    if (this.overview?.run?.status === "Running" && !this.isGone) {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- shows a run's progress; cleared when the list leaves
      this.watching = setTimeout(() => void this.refresh(), RUN_MILLISECONDS);
    }
  }

  private show(view: string): void {
    this.dispatchEvent(new CustomEvent("view", { detail: { view } }));
  }
}
