import { LightningElement, api } from "lwc";
import { NavigationMixin } from "lightning/navigation";
import getCase from "@salesforce/apex/MatchReviewController.getCase";
import type { ProfileMatchView } from "apex/ProfileMatchView";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { recordTitle } from "c/matchingText";
import { labels } from "./labels.ts";

/** What a reviewer decides about a case. */
export interface ReviewDecision {
  readonly action: "accept" | "reject" | "skip" | "undo";
  readonly profileId: string;
  readonly reason: string;
}

type Candidate = NonNullable<ProfileMatchView["candidates"]>[number];

const OPEN_STATES = ["Possible", "Conflict", "Stale"];
const BEST_AND_NEXT = 2;
const KEYS: Readonly<Record<string, ReviewDecision["action"]>> = { a: "accept", r: "reject", s: "skip", u: "undo" };
const REASONS = [
  { label: labels.reasonDifferentPerson, value: "DifferentPerson" },
  { label: labels.reasonOtherCompany, value: "OtherCompany" },
  { label: labels.reasonOther, value: "Other" },
];

/**
 * One case of the review queue: the best profiles side by side with their evidence, to be accepted, rejected or
 * skipped by button or key.
 *
 * @fires decide a ReviewDecision
 */
export default class MatchingReviewCase extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  readonly reasons = REASONS;
  @api recordName = "";
  /** Letters decide while the focus is inside. */
  @api hasShortcuts = false;
  @api canUndo = false;
  view: ProfileMatchView | null = null;
  failure: CallFailure | null = null;
  isLoading = false;
  isAskingReason = false;
  /** The last one stays preset. */
  reason = "DifferentPerson";
  private shownId = "";

  @api get recordId(): string {
    return this.shownId;
  }
  set recordId(recordId: string) {
    this.shownId = recordId;
    void this.load();
  }

  /** Moves the focus to the heading of the case. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>("h2")?.focus();
  }

  get heading(): string {
    return recordTitle(this.view?.objectName, this.recordName);
  }

  get failureText(): string {
    return fill(labels.loadFailed, [this.failure?.message ?? ""]);
  }

  get candidates(): readonly Candidate[] {
    return (this.view?.candidates ?? []).slice(0, BEST_AND_NEXT);
  }

  get isOpen(): boolean {
    return OPEN_STATES.includes(this.view?.state ?? "") && this.candidates.length > 0;
  }

  get isDecided(): boolean {
    return this.view !== null && !this.isLoading && !this.isOpen;
  }

  /** In a conflict the person says which one. */
  get isConflict(): boolean {
    return this.view?.state === "Conflict";
  }

  get isAcceptable(): boolean {
    return this.isOpen && !this.isConflict;
  }

  get keys(): Readonly<Record<ReviewDecision["action"], string | null>> {
    const key = (letter: string): string | null => (this.hasShortcuts ? letter : null);
    return { accept: key("a"), reject: key("r"), skip: key("s"), undo: key("u") };
  }

  handleKey(event: KeyboardEvent): void {
    const action = KEYS[event.key.toLowerCase()];
    const isTyping = (event.target as HTMLElement).tagName === "INPUT";
    if (!this.hasShortcuts || !action || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.choose(action);
  }

  handleAction(event: Event): void {
    this.choose((event.currentTarget as HTMLElement).dataset["action"] as ReviewDecision["action"]);
  }

  handleThisOne(event: Event): void {
    this.decide("accept", (event.currentTarget as HTMLElement).dataset["profile"] ?? "");
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  handleRejectNow(): void {
    this.isAskingReason = false;
    this.decide("reject", this.bestId, this.reason);
  }

  handleKeep(): void {
    this.isAskingReason = false;
  }

  handleRetry(): void {
    void this.load();
  }

  handleRecord(): void {
    this[NavigationMixin.Navigate]({
      type: "standard__recordPage",
      attributes: { recordId: this.shownId, objectApiName: this.view?.objectName ?? "", actionName: "view" },
    });
  }

  private get bestId(): string {
    return this.candidates[0]?.profileId ?? "";
  }

  private choose(action: ReviewDecision["action"]): void {
    if (action === "skip") this.decide("skip", "");
    if (action === "undo" && this.canUndo) this.decide("undo", "");
    if (action === "reject" && this.isOpen) this.isAskingReason = true;
    if (action === "accept" && this.isAcceptable) this.decide("accept", this.bestId);
  }

  private decide(action: ReviewDecision["action"], profileId: string, reason = ""): void {
    const detail: ReviewDecision = { action, profileId, reason };
    this.dispatchEvent(new CustomEvent("decide", { detail }));
  }

  private async load(): Promise<void> {
    const recordId = this.shownId;
    if (!recordId) return;
    this.isLoading = true;
    this.isAskingReason = false;
    this.failure = null;
    try {
      const view = await getCase({ recordId });
      // The person may have gone on meanwhile.
      if (recordId === this.shownId) this.view = view;
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isLoading = false;
    }
  }
}
