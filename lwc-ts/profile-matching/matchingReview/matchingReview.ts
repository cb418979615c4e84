import { LightningElement } from "lwc";
import acceptMany from "@salesforce/apex/MatchReviewController.acceptMany";
import getQueue from "@salesforce/apex/MatchReviewController.getQueue";
import link from "@salesforce/apex/MatchReviewController.link";
import reject from "@salesforce/apex/MatchReviewController.reject";
import undo from "@salesforce/apex/MatchReviewController.undo";
import type { MatchReviewPage } from "apex/MatchReviewPage";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import type { ReviewDecision } from "c/matchingReviewCase";
import { formatCount, objectOptions } from "c/matchingText";
import { labels } from "./labels.ts";

type ReviewCase = NonNullable<MatchReviewPage["cases"]>[number];

const NARROW_PIXELS = 480;
const NEXT = { accept: labels.nextAccepted, reject: labels.nextRejected, skip: labels.nextSkipped } as const;

/** The review queue: the cases worth most and doubted most first; each decision opens the next one. */
export default class MatchingReview extends LightningElement {
  readonly labels = labels;
  page: MatchReviewPage | null = null;
  cases: readonly ReviewCase[] = [];
  openId = "";
  objectName = "";
  ownerId = "";
  hasShortcuts = true;
  isNarrow = false;
  isLoading = true;
  failure: CallFailure | null = null;
  actionFailure: CallFailure | null = null;
  note = "";
  /** The last decision, which U takes back. */
  private last: { readonly decided: ReviewCase; readonly profileId: string; readonly at: number } | null = null;
  private decided = 0;
  private observer: ResizeObserver | null = null;

  connectedCallback(): void {
    void this.load(false);
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
  }

  get failureText(): string {
    return fill(labels.loadFailed, [this.failure?.message ?? ""]);
  }

  get open(): ReviewCase | null {
    return this.cases.find(({ recordId }) => recordId === this.openId) ?? null;
  }

  get left(): number {
    return Math.max(0, (this.page?.total ?? 0) - this.decided);
  }

  get countText(): string {
    return fill(labels.reviewCount, [formatCount(this.left)]);
  }

  get todayText(): string {
    return fill(labels.decidedToday, [formatCount((this.page?.decidedToday ?? 0) + this.decided)]);
  }

  get hiddenText(): string {
    return this.page?.hidden ? fill(labels.casesHidden, [formatCount(this.page.hidden)]) : "";
  }

  get isFiltered(): boolean {
    return this.objectName !== "" || this.ownerId !== "";
  }

  get isEmpty(): boolean {
    return this.page !== null && !this.isLoading && this.cases.length === 0;
  }

  get emptyHeading(): string {
    return this.isFiltered ? labels.noCases : labels.reviewEmpty;
  }

  get emptyMessage(): string {
    if (this.isFiltered) return "";
    const week = (this.page?.decidedThisWeek ?? 0) + this.decided;
    return fill(labels.reviewEmptyMessage, [formatCount(week)]);
  }

  get hasMore(): boolean {
    return Boolean(this.page?.nextKey);
  }

  get canUndo(): boolean {
    return this.last !== null;
  }

  get objects(): { label: string; value: string }[] {
    return [{ label: labels.allObjects, value: "" }, ...objectOptions()];
  }

  /** The owners of the cases that are loaded. */
  get owners(): { label: string; value: string }[] {
    const names = new Map(this.cases.map(({ ownerId, ownerName }) => [ownerId ?? "", ownerName ?? ownerId ?? ""]));
    return [{ label: labels.allOwners, value: "" }, ...[...names].map(([value, label]) => ({ label, value }))];
  }

  /** In a narrow column one case at a time, without list and bulk. */
  get showsList(): boolean {
    return !this.isNarrow && this.cases.length > 0;
  }

  handleObject(event: CustomEvent<{ value: string }>): void {
    this.objectName = event.detail.value;
    void this.load(false);
  }

  handleOwner(event: CustomEvent<{ value: string }>): void {
    this.ownerId = event.detail.value;
    void this.load(false);
  }

  handleClearFilters(): void {
    this.objectName = "";
    this.ownerId = "";
    void this.load(false);
  }

  handleShortcuts(event: CustomEvent<{ checked: boolean }>): void {
    this.hasShortcuts = event.detail.checked;
  }

  handleOpen(event: CustomEvent<string>): void {
    this.openId = event.detail;
    this.focusCase();
  }

  handleMore(): void {
    void this.load(true);
  }

  handleRetry(): void {
    void this.load(false);
  }

  async handleDecide({ detail }: CustomEvent<ReviewDecision>): Promise<void> {
    const decided = this.open;
    if (detail.action === "undo") return this.undoLast();
    if (!decided) return undefined;
    const recordId = decided.recordId ?? "";
    const { profileId, reason } = detail;
    return this.act(async () => {
      if (detail.action === "accept") await link({ recordId, profileId, note: null });
      if (detail.action === "reject") await reject({ recordId, profileId, reason });
      if (detail.action !== "skip") {
        this.last = { decided, profileId, at: this.cases.indexOf(decided) };
        this.decided += 1;
      }
      await this.goOn(decided, NEXT[detail.action as keyof typeof NEXT], detail.action !== "skip");
    });
  }

  handleAcceptMany({ detail }: CustomEvent<string[]>): Promise<void> {
    const chosen = this.cases.filter(({ recordId }) => detail.includes(recordId ?? ""));
    return this.act(async () => {
      const profileByRecord = Object.fromEntries(
        chosen.map(({ recordId, profileId }) => [recordId ?? "", profileId ?? ""]),
      );
      const result = await acceptMany({ profileByRecord });
      const changed = result?.changedRecordIds ?? [];
      this.note = fill(labels.bulkDone, [formatCount(result?.accepted), formatCount(changed.length)]);
      this.announce(this.note);
      await this.load(false);
    });
  }

  private undoLast(): Promise<void> {
    const { last } = this;
    if (!last) return Promise.resolve();
    return this.act(async () => {
      await undo({ recordId: last.decided.recordId ?? "", profileId: last.profileId });
      this.cases = this.cases.toSpliced(last.at, 0, last.decided);
      this.decided -= 1;
      this.last = null;
      this.openId = last.decided.recordId ?? "";
      this.announce(fill(labels.takenBack, [last.decided.recordName]));
      this.focusCase();
    });
  }

  /** Opens the case after this one; a decided one leaves the list, a skipped one stays. */
  private async goOn(from: ReviewCase, words: string, isGone: boolean): Promise<void> {
    const at = this.cases.indexOf(from);
    const next = this.cases[at + 1] ?? this.cases[at - 1];
    if (isGone) this.cases = this.cases.filter((other) => other !== from);
    this.openId = next?.recordId ?? "";
    if (this.cases.length === 0 && this.left > 0) await this.load(false);
    this.announce(fill(words, [next?.recordName ?? labels.reviewEmpty, formatCount(this.left)]));
    this.focusCase();
  }

  private async act(call: () => Promise<void>): Promise<void> {
    this.actionFailure = null;
    this.note = "";
    try {
      await call();
    } catch (error) {
      this.actionFailure = readFailure(error);
    }
  }

  private async load(isMore: boolean): Promise<void> {
    this.isLoading = true;
    this.failure = null;
    const afterKey = isMore ? (this.page?.nextKey ?? null) : null;
    try {
      const search = { objectName: this.objectName || null, ownerId: this.ownerId || null, afterKey };
      this.page = await getQueue({ search });
      this.cases = [...(isMore ? this.cases : []), ...(this.page?.cases ?? [])];
      this.decided = 0;
      if (!this.open) this.openId = this.cases[0]?.recordId ?? "";
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isLoading = false;
    }
  }

  private announce(message: string): void {
    this.template?.querySelector<HTMLElement & { announce(text: string): void }>("c-live-status")?.announce(message);
  }

  private focusCase(): void {
    this.template?.querySelector<HTMLElement>("c-matching-review-case")?.focus();
  }
}
