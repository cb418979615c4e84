import { LightningElement, api } from "lwc";
import type { ProfileMatchView } from "apex/ProfileMatchView";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { sentencesOf } from "c/profileMatchText";
import { labels } from "./labels.ts";
import { historyOf, initialsOf, isDecided, linkLabel, staleSentence, type Candidate } from "./texts.ts";

/** What a person decides about a profile; `choose` asks for another one. */
export interface MatchChoice {
  readonly action: "link" | "reject" | "undo" | "choose";
  readonly profileId: string;
  readonly reason: string;
}

const REASONS = [
  { label: labels.reasonDifferentPerson, value: "DifferentPerson" },
  { label: labels.reasonOtherCompany, value: "OtherCompany" },
  { label: labels.reasonOther, value: "Other" },
];

/**
 * A profile that is, or may be, the same as the record: who it is, why, and what a person can decide.
 *
 * @fires decide a MatchChoice
 */
export default class ProfileMatchCard extends LightningElement {
  readonly labels = labels;
  readonly reasons = REASONS;
  @api view: ProfileMatchView | null = null;
  @api candidate: Candidate | null = null;
  /** Without buttons: for comparing, or where the page has its own. */
  @api isReadOnly = false;
  isAskingReason = false;
  reason = "DifferentPerson";

  /** Moves the focus to the name, so that screen readers go on from here. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>("h3")?.focus();
  }

  get name(): string {
    return this.candidate?.name ?? "";
  }

  get initials(): string {
    return initialsOf(this.name);
  }

  get position(): string {
    return [this.candidate?.title, this.candidate?.company].filter(Boolean).join(", ");
  }

  get place(): string {
    return [this.candidate?.city, formatMoment(this.candidate?.changedAt)].filter(Boolean).join(" · ");
  }

  get score(): string {
    return fill(labels.score, [this.candidate?.score ?? 0]);
  }

  get sentences(): string {
    const { view, candidate } = this;
    return view && candidate
      ? [staleSentence(view, candidate), ...sentencesOf(candidate)].filter(Boolean).join(" ")
      : "";
  }

  get history(): string {
    return this.view && this.candidate ? historyOf(this.view, this.candidate) : "";
  }

  get isAlias(): boolean {
    return this.candidate?.isPrimary === false && (this.isSettled || this.candidate.status === "Matched");
  }

  /** A service that does not answer, or is paused, is not opened either. */
  get openUrl(): string | null {
    return this.view?.serviceStatus === "Active" ? (this.candidate?.url ?? null) : null;
  }

  get openLabel(): string {
    return fill(labels.open, [this.view?.serviceName ?? labels.profile]);
  }

  get linkLabel(): string {
    return linkLabel(this.view?.state);
  }

  /** In a conflict nothing is preset. */
  get linkVariant(): string {
    return this.view?.state === "Conflict" ? "neutral" : "brand";
  }

  get isDecidable(): boolean {
    return !this.isReadOnly && (!this.isSettled || this.view?.state === "Stale");
  }

  get isChoosable(): boolean {
    return !this.isReadOnly && this.view?.state !== "Conflict";
  }

  get isUndoable(): boolean {
    return !this.isReadOnly && this.isSettled && this.candidate?.isUndoable === true;
  }

  get undoLabel(): string {
    return fill(labels.undoUntil, [formatMoment(this.candidate?.undoUntil)]);
  }

  get isEvidenceOpen(): boolean {
    return this.view?.state !== "Matched";
  }

  handleLink(): void {
    this.decide("link");
  }

  handleChoose(): void {
    this.decide("choose");
  }

  handleUndo(): void {
    this.decide("undo");
  }

  handleAskReason(): void {
    this.isAskingReason = true;
  }

  handleKeep(): void {
    this.isAskingReason = false;
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  handleReject(): void {
    this.isAskingReason = false;
    this.decide("reject", this.reason);
  }

  private get isSettled(): boolean {
    return this.candidate !== null && isDecided(this.candidate);
  }

  private decide(action: MatchChoice["action"], reason = ""): void {
    const detail: MatchChoice = { action, profileId: this.candidate?.profileId ?? "", reason };
    this.dispatchEvent(new CustomEvent("decide", { detail }));
  }
}
