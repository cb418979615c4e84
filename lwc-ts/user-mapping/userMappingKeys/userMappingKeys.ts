import { LightningElement, api } from "lwc";
import applyPlan from "@salesforce/apex/KeyChangeController.applyPlan";
import begin from "@salesforce/apex/KeyChangeController.begin";
import discard from "@salesforce/apex/KeyChangeController.discard";
import getItems from "@salesforce/apex/KeyChangeController.getItems";
import getLatest from "@salesforce/apex/KeyChangeController.getLatest";
import plan from "@salesforce/apex/KeyChangeController.plan";
import undo from "@salesforce/apex/KeyChangeController.undo";
import getOverview from "@salesforce/apex/UserMappingController.getOverview";
import type { KeyChangeItem } from "apex/KeyChangeItem";
import type { KeyChangeState } from "apex/KeyChangeState";
import type { MappingChangeSet } from "apex/MappingChangeSet";
import type { MappingOverview } from "apex/MappingOverview";
import ConnectionReasonModal from "c/connectionReasonModal";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { formatMoment, mappingKeyWord } from "c/connectionText";
import { drive, isMoving } from "c/userMappingDrive";
import { leftSentence } from "c/userMappingText";
import { columns, countsOf, lostOf, rowOf } from "./rows.ts";
import { labels } from "./labels.ts";

const ITEMS_AT_ONCE = 100;
const ALL_KEYS: readonly string[] = ["FederationId", "Username", "Email", "AliasEmail"];

type Call = (parameters: { changeSetId: string }) => Promise<KeyChangeState | null>;

/**
 * Change of keys by dry run: choose the order, look at the stored plan, apply it, undo it.
 *
 * @fires back the person wants the list
 */
export default class UserMappingKeys extends LightningElement {
  readonly labels = labels;
  readonly columns = columns;
  readonly allKeys = ALL_KEYS;
  overview: MappingOverview | null = null;
  state: KeyChangeState | null = null;
  items: KeyChangeItem[] = [];
  chosen: readonly string[] = [];
  isReplacing = false;
  isBusy = false;
  failure: CallFailure | null = null;
  /** Of an action that did not work. */
  problem = "";
  private parts = 0;
  private shownId = "";
  private isGone = false;

  @api get connectionId(): string {
    return this.shownId;
  }
  set connectionId(id: string) {
    this.shownId = id;
    void this.load();
  }

  connectedCallback(): void {
    this.isGone = false;
  }

  disconnectedCallback(): void {
    this.isGone = true;
  }

  get now(): string {
    return fill(labels.keysNow, [(this.overview?.keys ?? []).map(mappingKeyWord).join(", ")]);
  }

  get isLoading(): boolean {
    return this.overview === null && this.failure === null;
  }

  get failureText(): string {
    return this.failure ? fill(labels.loadFailed, [this.failure.message]) : "";
  }

  get isPlanned(): boolean {
    return this.state?.status === "Planned";
  }

  get planText(): string {
    return fill(labels.planOf, [formatMoment(this.state?.plannedAt), this.state?.plannedBy ?? ""]);
  }

  get staleText(): string {
    const changed = this.isPlanned ? (this.state?.changedSince ?? 0) : 0;
    return changed > 0 ? fill(labels.stalePlan, [changed]) : "";
  }

  get counts(): ReturnType<typeof countsOf> {
    return countsOf(this.state?.countByKind ?? {});
  }

  get hasChanges(): boolean {
    return (this.state?.itemCount ?? 0) > 0;
  }

  get showsNoChange(): boolean {
    return this.isPlanned && !this.hasChanges;
  }

  get rows(): ReturnType<typeof rowOf>[] {
    return this.items.map(rowOf);
  }

  get hasMore(): boolean {
    return this.isPlanned && this.items.length < (this.state?.itemCount ?? 0);
  }

  get canApply(): boolean {
    return this.isPlanned && this.staleText === "" && !this.isBusy;
  }

  get applyLabel(): string {
    return fill(labels.applyPlan, [this.state?.itemCount ?? 0]);
  }

  get progress(): string {
    if (!this.isBusy || !isMoving(this.state)) return "";
    if (this.state?.status === "Planning") return fill(labels.planningProgress, [this.compared]);
    return fill(labels.planProgress, [this.state?.doneCount, this.state?.itemCount]);
  }

  /** A plan, an applying or an undo that a closed page left. */
  get leftText(): string {
    const { status, plannedBy, appliedBy, undoneBy, movedAt, doneCount, itemCount } = this.state ?? {};
    if (this.isBusy || !isMoving(this.state)) return "";
    const startedBy = (status === "Undoing" ? undoneBy : status === "Applying" ? appliedBy : plannedBy) ?? "";
    return leftSentence({ kind: "KeyChange", status, startedBy, movedAt, doneCount, itemCount } as MappingChangeSet);
  }

  get outcome(): string {
    const state = this.state;
    if (state?.status === "Undone") return labels.planUndone;
    if (state?.status !== "Applied") return "";
    return fill(labels.planApplied, [
      state.appliedBy ?? "",
      formatMoment(state.appliedAt),
      state.doneCount,
      state.leftOutCount,
      formatMoment(state.undoUntil),
    ]);
  }

  get canUndo(): boolean {
    return Boolean(this.state?.undoUntil) && this.state?.status === "Applied" && !this.isBusy;
  }

  handleKeys(event: CustomEvent<{ mappingKeys: string[] }>): void {
    this.chosen = event.detail.mappingKeys;
  }

  handleReplace(event: CustomEvent<{ checked: boolean }>): void {
    this.isReplacing = event.detail.checked;
    if (this.isPlanned) void this.preview();
  }

  handlePreview(): void {
    void this.preview();
  }

  handleMore(): void {
    void this.run(() => this.loadPart());
  }

  handleRetry(): void {
    void this.load();
  }

  handleBack(): void {
    this.dispatchEvent(new CustomEvent("back"));
  }

  handleDiscard(): void {
    void this.run(async () => {
      await discard({ changeSetId: this.state?.id ?? "" });
      this.state = null;
    });
  }

  /** Nothing is asked when nobody loses the mapping. */
  async handleApply(): Promise<void> {
    let reason: string | undefined;
    const lost = this.state?.countByKind?.["Lost"] ?? 0;
    if (lost > 0) {
      const heading = fill(labels.applyLosesTitle, [lost]);
      reason = await ConnectionReasonModal.open({
        label: heading,
        heading,
        text: lostOf(this.items),
        keepLabel: labels.goBack,
        actLabel: labels.apply,
        size: "small",
      });
      if (!reason) return;
    }
    await this.run(() => this.drive(({ changeSetId }) => applyPlan({ changeSetId, reason: reason ?? null })));
  }

  /** Goes on where it was left; nobody asks again for what was asked already. */
  handleGoOn(): void {
    void this.run(async () => {
      await this.drive(goOnWith(this.state?.status));
      if (this.isPlanned) await this.loadPart();
    });
  }

  handleUndo(): void {
    void this.run(() => this.drive(undo));
  }

  private preview(): Promise<void> {
    return this.run(async () => {
      this.items = [];
      this.parts = 0;
      this.state = await begin({
        connectionId: this.shownId,
        keys: [...this.chosen],
        isReplacingChoices: this.isReplacing,
      });
      await this.drive(plan);
      await this.loadPart();
    });
  }

  private async drive(step: Call): Promise<void> {
    const changeSetId = this.state?.id ?? "";
    await drive(
      () => step({ changeSetId }),
      (state) => {
        this.state = state;
        return !this.isGone;
      },
    );
    this.overview = await getOverview({ connectionId: this.shownId });
  }

  /** Loads parts until a hundred more changes are shown, or all. */
  private async loadPart(): Promise<void> {
    const enough = this.items.length + ITEMS_AT_ONCE;
    while (this.hasMore && this.items.length < enough) {
      this.parts += 1;
      // eslint-disable-next-line no-await-in-loop -- one part after the other: what hurts comes first
      const items = await getItems({ changeSetId: this.state?.id ?? "", partNumber: this.parts });
      if (!items?.length) return;
      this.items = [...this.items, ...items];
    }
  }

  private async load(): Promise<void> {
    this.isBusy = true;
    try {
      this.overview = await getOverview({ connectionId: this.shownId });
      this.chosen = this.overview?.keys ?? [];
      this.state = await getLatest({ connectionId: this.shownId });
      this.items = [];
      this.parts = 0;
      this.failure = null;
      if (this.isPlanned) {
        this.chosen = this.state?.keysAfter ?? [];
        this.isReplacing = this.state?.isReplacingChoices === true;
        await this.loadPart();
      }
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }

  /** People compared so far. */
  private get compared(): number {
    return Object.values(this.state?.countByKind ?? {}).reduce((sum, people) => sum + people, 0);
  }

  private async run(act: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.problem = "";
    try {
      await act();
    } catch (error) {
      this.problem = readFailure(error).message;
    } finally {
      this.isBusy = false;
    }
  }
}

function goOnWith(status: string | null | undefined): Call {
  if (status === "Undoing") return undo;
  return status === "Applying" ? ({ changeSetId }) => applyPlan({ changeSetId, reason: null }) : plan;
}
