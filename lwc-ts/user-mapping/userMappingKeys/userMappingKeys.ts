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
import type { MappingOverview } from "apex/MappingOverview";
import ConnectionReasonModal from "c/connectionReasonModal";
import { fill, readFailure } from "c/connectionError";
import { formatMoment, mappingKeyWord } from "c/connectionText";
import { columns, countsOf, lostOf, rowOf } from "./rows.ts";
import { labels } from "./labels.ts";

const ALL_KEYS: readonly string[] = ["FederationId", "Username", "Email", "AliasEmail"];

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
  problem = "";
  private parts = 0;
  private shownId = "";

  @api get connectionId(): string {
    return this.shownId;
  }
  set connectionId(id: string) {
    this.shownId = id;
    void this.load();
  }

  get now(): string {
    return fill(labels.keysNow, [(this.overview?.keys ?? []).map(mappingKeyWord).join(", ")]);
  }

  get isLoading(): boolean {
    return this.overview === null && this.problem === "";
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

  get counts(): string[] {
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
    const isMoving = this.state?.status === "Applying" || this.state?.status === "Undoing";
    return isMoving ? fill(labels.planProgress, [this.state?.doneCount, this.state?.itemCount]) : "";
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
    await this.run(() =>
      this.drive(({ changeSetId }) => applyPlan({ changeSetId, reason: reason ?? null }), "Applied"),
    );
  }

  handleUndo(): void {
    void this.run(() => this.drive(undo, "Undone"));
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
      await this.drive(plan, "Planned");
      await this.loadPart();
    });
  }

  /** Calls until the plan is through; each call does a bounded part. */
  private async drive(
    step: (parameters: { changeSetId: string }) => Promise<KeyChangeState | null>,
    final: string,
  ): Promise<void> {
    do {
      // eslint-disable-next-line no-await-in-loop -- each call goes on where the one before stopped
      this.state = await step({ changeSetId: this.state?.id ?? "" });
    } while (this.state && this.state.status !== final);
    this.overview = await getOverview({ connectionId: this.shownId });
  }

  private async loadPart(): Promise<void> {
    this.parts += 1;
    const items = await getItems({ changeSetId: this.state?.id ?? "", partNumber: this.parts });
    this.items = [...this.items, ...(items ?? [])];
  }

  private load(): Promise<void> {
    return this.run(async () => {
      this.overview = await getOverview({ connectionId: this.shownId });
      this.chosen = this.overview?.keys ?? [];
      this.state = await getLatest({ connectionId: this.shownId });
      this.items = [];
      this.parts = 0;
      if (this.isPlanned) {
        this.chosen = this.state?.keysAfter ?? [];
        this.isReplacing = this.state?.isReplacingChoices === true;
        await this.loadPart();
      }
    });
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
