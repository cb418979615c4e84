import { LightningElement, api } from "lwc";
import type { MatchPlanView } from "apex/MatchPlanView";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { formatCount } from "c/matchingText";
import { changesOf, columns, countTexts, planRows, standingText } from "./rows.ts";
import { labels } from "./labels.ts";

const MOVING = ["Planning", "Applying", "Undoing"];

/**
 * A stored plan: what it would change, and its apply, discard and undo.
 *
 * @fires apply the reason
 * @fires discard
 * @fires undo
 * @fires more
 */
export default class MatchingPlan extends LightningElement {
  readonly labels = labels;
  readonly columns = columns;
  @api plan: MatchPlanView | null = null;
  /** A step is under way: nothing else can be started. */
  @api isBusy = false;
  reason = "";

  get standing(): string {
    return this.plan ? standingText(this.plan) : "";
  }

  get isMoving(): boolean {
    return MOVING.includes(this.plan?.status ?? "");
  }

  get progress(): number {
    const { done = 0, total = 0 } = this.plan ?? {};
    return total ? Math.min(100, Math.round(((done ?? 0) / total) * 100)) : 0;
  }

  get counts(): string[] {
    return this.plan ? countTexts(this.plan) : [];
  }

  get rows(): Record<string, string>[] {
    return this.plan ? planRows(this.plan) : [];
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get hasMore(): boolean {
    return Boolean(this.plan?.nextKey);
  }

  get isPlanned(): boolean {
    return this.plan?.status === "Planned" && !this.isBusy;
  }

  get isAppliable(): boolean {
    return this.isPlanned && this.plan !== null && changesOf(this.plan) > 0;
  }

  get applyLabel(): string {
    return fill(labels.applyPlan, [formatCount(this.plan ? changesOf(this.plan) : 0)]);
  }

  get isUndoable(): boolean {
    return this.plan?.status === "Applied" && Boolean(this.plan.undoUntil) && !this.isBusy;
  }

  get undoLabel(): string {
    return fill(labels.undoUntil, [formatMoment(this.plan?.undoUntil)]);
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  handleApply(): void {
    const field = this.template?.querySelector<HTMLInputElement>("lightning-textarea");
    if (!field?.reportValidity()) return;
    this.dispatchEvent(new CustomEvent("apply", { detail: this.reason.trim() }));
    this.reason = "";
  }

  handleDiscard(): void {
    this.dispatchEvent(new CustomEvent("discard"));
  }

  handleUndo(): void {
    this.dispatchEvent(new CustomEvent("undo"));
  }

  handleMore(): void {
    this.dispatchEvent(new CustomEvent("more"));
  }
}
