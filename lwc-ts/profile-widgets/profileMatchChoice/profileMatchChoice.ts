import { api } from "lwc";
import LightningModal from "lightning/modal";
import findProfiles from "@salesforce/apex/ProfileMatchController.findProfiles";
import type { ProfileSearchResult } from "apex/ProfileSearchResult";
import { fill, readFailure } from "c/connectionError";
import { labels } from "./labels.ts";

const PAUSE_MILLISECONDS = 300;
const SHORTEST_WORDS = 2;

/** What the person chose. */
export interface ChosenProfile {
  readonly profileId: string;
  readonly reason: string;
}

/** Searches profiles for a record and asks which one it is. Closes with a ChosenProfile, or undefined. */
export default class ProfileMatchChoice extends LightningModal {
  readonly labels = labels;
  @api recordId = "";
  /** Profiles that the evidence speaks for; any other one needs a reason. */
  @api suggestedIds: readonly string[] = [];
  results: readonly ProfileSearchResult[] | null = null;
  profileId = "";
  reason = "";
  problem = "";
  isSearching = false;
  private words = "";
  private timer: ReturnType<typeof setTimeout> | null = null;

  disconnectedCallback(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }

  get hint(): string {
    if (this.words.length < SHORTEST_WORDS) return labels.typeMore;
    return this.results?.length === 0 && !this.isSearching ? labels.noProfiles : "";
  }

  get hasResults(): boolean {
    return (this.results?.length ?? 0) > 0;
  }

  get options(): { label: string; value: string }[] {
    return (this.results ?? []).map(({ profileId, name, title, company, city, score }) => ({
      value: profileId ?? "",
      label: [name, title, company, city, fill(labels.score, [score ?? 0])].filter(Boolean).join(" · "),
    }));
  }

  get taken(): string {
    const chosen = this.results?.find(({ profileId }) => profileId === this.profileId);
    return chosen?.linkedRecordName ? fill(labels.taken, [chosen.linkedRecordName, chosen.linkedOwnerName ?? "–"]) : "";
  }

  get needsReason(): boolean {
    return this.profileId !== "" && !this.suggestedIds.includes(this.profileId);
  }

  handleWords(event: CustomEvent<{ value: string }>): void {
    this.words = event.detail.value.trim();
    if (this.timer !== null) clearTimeout(this.timer);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- waits until the person stops typing; cleared when it leaves
    this.timer = setTimeout(() => void this.search(this.words), PAUSE_MILLISECONDS);
  }

  handleProfile(event: CustomEvent<{ value: string }>): void {
    this.profileId = event.detail.value;
    this.problem = "";
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  handleCancel(): void {
    this.close();
  }

  handleLink(): void {
    this.problem = this.profileId ? "" : labels.chooseFirst;
    if (this.problem) return;
    const field = this.template?.querySelector<HTMLTextAreaElement>("lightning-textarea");
    if (field && !field.reportValidity()) return;
    const chosen: ChosenProfile = { profileId: this.profileId, reason: this.reason.trim() };
    this.close(chosen);
  }

  private async search(words: string): Promise<void> {
    if (words.length < SHORTEST_WORDS) {
      this.results = null;
      return;
    }
    this.isSearching = true;
    try {
      const found = (await findProfiles({ recordId: this.recordId, words })) ?? [];
      // An answer that comes after the person typed on is not theirs any more.
      if (words !== this.words) return;
      this.results = found;
      if (!found.some(({ profileId }) => profileId === this.profileId)) this.profileId = "";
      this.problem = "";
    } catch (error) {
      this.problem = readFailure(error).message;
    } finally {
      this.isSearching = false;
    }
  }
}
