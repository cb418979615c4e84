import { LightningElement, api, wire } from "lwc";
import { refreshApex, type WireResult } from "@salesforce/apex";
import getHistory from "@salesforce/apex/ProfileMatchController.getHistory";
import getMatch from "@salesforce/apex/ProfileMatchController.getMatch";
import link from "@salesforce/apex/ProfileMatchController.link";
import reject from "@salesforce/apex/ProfileMatchController.reject";
import search from "@salesforce/apex/ProfileMatchController.search";
import undo from "@salesforce/apex/ProfileMatchController.undo";
import hasSeat from "@salesforce/customPermission/UseSeat";
import type { ProfileMatchHistoryEntry } from "apex/ProfileMatchHistoryEntry";
import type { ProfileMatchView } from "apex/ProfileMatchView";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import type { MatchChoice } from "c/profileMatchCard";
import ProfileMatchChoice from "c/profileMatchChoice";
import { registerProfile } from "c/profileMatchFocus";
import { lookOfMatch, type MatchLook } from "c/profileMatchText";
import { labels } from "./labels.ts";
import { nothingOf, rejectionOf, runnerUpOf, serviceNote, shownCandidates } from "./states.ts";

type Candidate = NonNullable<ProfileMatchView["candidates"]>[number];

const DONE = { link: labels.doneLink, reject: labels.doneReject, undo: labels.doneUndo } as const;

/** The profile of the record at an outside service, why it matches, and what the person decides about it. */
export default class EmbeddedProfile extends LightningElement {
  readonly labels = labels;
  readonly isLocked = !hasSeat;
  @api recordId = "";
  view: ProfileMatchView | null = null;
  failure: CallFailure | null = null;
  history: readonly ProfileMatchHistoryEntry[] | null = null;
  isBusy = false;
  isComparing = false;
  /** A record that nobody looked at before is evaluated once. */
  private isSearched = false;
  private wired: WireResult<ProfileMatchView | null> | null = null;
  private leave: (() => void) | null = null;

  /** Nothing is asked for people without a seat. */
  get matchedId(): string | undefined {
    return hasSeat ? this.recordId : undefined;
  }

  @wire(getMatch, { recordId: "$matchedId" })
  receiveMatch(result: WireResult<ProfileMatchView | null>): void {
    this.wired = result;
    if (result.error) this.failure = readFailure(result.error);
    if (!result.data) return;
    this.view = result.data;
    this.failure = null;
    if (result.data.state === "Searching" && !this.isSearched) {
      this.isSearched = true;
      void this.act(() => search({ recordId: this.subjectId }));
    }
  }

  connectedCallback(): void {
    this.leave = registerProfile(this.recordId, () => this.template?.querySelector<HTMLElement>(".body")?.focus());
  }

  disconnectedCallback(): void {
    this.leave?.();
  }

  get isLoading(): boolean {
    return !this.isLocked && ((this.view === null && this.failure === null) || this.isBusy);
  }

  get loadingText(): string {
    return this.view?.state === "Searching" ? labels.looking : labels.loading;
  }

  get isSearching(): boolean {
    return this.view?.state === "Searching";
  }

  get hasNoService(): boolean {
    return this.view?.state === "NoService";
  }

  get title(): string {
    return this.view?.serviceName ? fill(labels.profileAt, [this.view.serviceName]) : labels.profile;
  }

  /** The state in a line; the states without a profile say it in their own words. */
  get look(): MatchLook | null {
    return this.view && this.candidates.length > 0 ? lookOfMatch(this.view) : null;
  }

  get candidates(): readonly Candidate[] {
    return shownCandidates(this.view, this.isComparing);
  }

  get runnerUp(): string {
    return runnerUpOf(this.view);
  }

  get compareLabel(): string {
    return this.isComparing ? labels.compareEnd : labels.compare;
  }

  get hasPeople(): boolean {
    return (this.view?.people?.length ?? 0) > 0;
  }

  get nothing(): { heading: string; message: string } | null {
    return nothingOf(this.view);
  }

  get serviceNote(): string {
    return serviceNote(this.view);
  }

  get rejection(): string {
    return rejectionOf(this.view);
  }

  get hasHistory(): boolean {
    return this.candidates.length > 0 || this.rejection !== "";
  }

  get loadFailure(): CallFailure | null {
    return this.view === null ? this.failure : null;
  }

  get failureText(): string {
    return fill(labels.loadFailed, [this.failure?.message ?? ""]);
  }

  get actionFailure(): CallFailure | null {
    return this.view === null ? null : this.failure;
  }

  handleDecide({ detail }: CustomEvent<MatchChoice>): void {
    const { action, profileId, reason } = detail;
    if (action === "choose") void this.choose();
    else if (action === "link") void this.link(profileId, "");
    else if (action === "reject") {
      void this.act(() => reject({ recordId: this.subjectId, profileId, reason }), DONE.reject);
    } else void this.undo(profileId);
  }

  handleChoose(): void {
    void this.choose();
  }

  handleCompare(): void {
    this.isComparing = !this.isComparing;
  }

  handleUndoRejection(): void {
    void this.undo(this.view?.rejected?.profileId ?? "");
  }

  handleTryAgain(): void {
    void this.act(async () => {});
  }

  async handleHistory(): Promise<void> {
    if (this.history) this.history = null;
    else await this.loadHistory();
  }

  private async choose(): Promise<void> {
    const suggestedIds = (this.view?.candidates ?? []).map(({ profileId }) => profileId ?? "");
    const chosen = await ProfileMatchChoice.open({ recordId: this.subjectId, suggestedIds, size: "small" });
    if (chosen) await this.link(chosen.profileId, chosen.reason);
  }

  private link(profileId: string, reason: string): Promise<void> {
    return this.act(() => link({ recordId: this.subjectId, profileId, reason: reason || null }), DONE.link);
  }

  private undo(profileId: string): Promise<void> {
    return this.act(() => undo({ recordId: this.subjectId, profileId }), DONE.undo);
  }

  private async loadHistory(): Promise<void> {
    this.history = (await getHistory({ recordId: this.subjectId })) ?? [];
  }

  /** For an opportunity the match is its account's. */
  private get subjectId(): string {
    return this.view?.recordId ?? this.recordId;
  }

  /** Does it, shows the record's match as it is then, says so, and keeps the person's place. */
  private async act(call: () => Promise<unknown>, done = ""): Promise<void> {
    this.isBusy = true;
    this.failure = null;
    try {
      await call();
      await refreshApex(this.wired);
      if (this.history) await this.loadHistory();
      if (done) this.announce(done);
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }

  private announce(done: string): void {
    this.template?.querySelector<HTMLElement & { announce(message: string): void }>("c-live-status")?.announce(done);
    this.template?.querySelector<HTMLElement>(".body")?.focus();
  }
}
