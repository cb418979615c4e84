import { LightningElement, api, wire } from "lwc";
import { refreshApex, type WireResult } from "@salesforce/apex";
import getMatch from "@salesforce/apex/ProfileMatchController.getMatch";
import link from "@salesforce/apex/ProfileMatchController.link";
import reject from "@salesforce/apex/ProfileMatchController.reject";
import search from "@salesforce/apex/ProfileMatchController.search";
import undo from "@salesforce/apex/ProfileMatchController.undo";
import type { ProfileMatchView } from "apex/ProfileMatchView";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { lookOfMatch, type MatchLook } from "c/profileMatchText";
import { toCards, type ProfileCard } from "./cards.ts";
import { labels } from "./labels.ts";

const REASONS = [
  { label: labels.reasonDifferentPerson, value: "DifferentPerson" },
  { label: labels.reasonOtherCompany, value: "OtherCompany" },
  { label: labels.reasonOther, value: "Other" },
];
const NOTHING: Readonly<Record<string, string>> = {
  TooLittleData: labels.tooLittleData,
  NothingFound: labels.nothingFound,
  TooUnlike: labels.tooUnlike,
};

/** The profile of the record at an outside service, why it matches, and what the person decides about it. */
export default class EmbeddedProfile extends LightningElement {
  readonly labels = labels;
  readonly reasons = REASONS;
  @api recordId = "";
  view: ProfileMatchView | null = null;
  failure: CallFailure | null = null;
  isBusy = false;
  /** Profile whose rejection waits for its reason. */
  rejectedId: string | null = null;
  reason = "DifferentPerson";
  /** A record that nobody looked at before is evaluated once. */
  private isSearched = false;
  private wired: WireResult<ProfileMatchView | null> | null = null;

  @wire(getMatch, { recordId: "$recordId" })
  receiveMatch(result: WireResult<ProfileMatchView | null>): void {
    this.wired = result;
    if (result.data) this.view = result.data;
    if (result.data?.state === "Searching" && !this.isSearched) {
      this.isSearched = true;
      void this.act(() => search({ recordId: this.subjectId }));
    }
    if (result.error) this.failure = readFailure(result.error);
  }

  get isLoading(): boolean {
    return (this.view === null && this.failure === null) || this.isBusy;
  }

  get title(): string {
    return this.view?.serviceName ? fill(labels.profileAt, [this.view.serviceName]) : labels.profile;
  }

  get look(): MatchLook | null {
    return this.view ? lookOfMatch(this.view) : null;
  }

  get cards(): ProfileCard[] {
    return this.view ? toCards(this.view, this.rejectedId) : [];
  }

  get runnerUp(): string {
    const second = this.view?.state === "Conflict" ? null : this.view?.candidates?.[1];
    return second ? fill(labels.runnerUp, [second.name, second.score ?? 0]) : "";
  }

  get nothing(): string {
    return NOTHING[this.view?.unmatchedReason ?? ""] ?? "";
  }

  get searchedText(): string {
    const { state, evaluatedAt } = this.view ?? {};
    return state === "None" && evaluatedAt ? fill(labels.searchedAt, [formatMoment(evaluatedAt)]) : "";
  }

  get rejectedText(): string {
    const { name, decidedByName, decidedAt } = this.view?.rejected ?? {};
    return name ? fill(labels.rejectedBy, [name, decidedByName, formatMoment(decidedAt)]) : "";
  }

  handleLink(event: Event): void {
    const profileId = profileOf(event);
    void this.act(() => link({ recordId: this.subjectId, profileId }));
  }

  handleAskReason(event: Event): void {
    this.rejectedId = profileOf(event);
  }

  handleKeep(): void {
    this.rejectedId = null;
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  handleReject(event: Event): void {
    const profileId = profileOf(event);
    void this.act(() => reject({ recordId: this.subjectId, profileId, reason: this.reason }));
  }

  handleUndo(event: Event): void {
    const profileId = profileOf(event);
    void this.act(() => undo({ recordId: this.subjectId, profileId }));
  }

  handleUndoRejection(): void {
    const profileId = this.view?.rejected?.profileId ?? "";
    void this.act(() => undo({ recordId: this.subjectId, profileId }));
  }

  /** For an opportunity the match is its account's. */
  private get subjectId(): string {
    return this.view?.recordId ?? this.recordId;
  }

  private async act(call: () => Promise<unknown>): Promise<void> {
    this.isBusy = true;
    this.failure = null;
    try {
      await call();
      this.rejectedId = null;
      await refreshApex(this.wired);
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }
}

function profileOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset["profile"] ?? "";
}
