import { api } from "lwc";
import LightningModal from "lightning/modal";
import findUsers from "@salesforce/apex/UserMappingPersonController.findUsers";
import type { MappingChoice } from "apex/MappingChoice";
import { fill, readFailure } from "c/connectionError";
import { labels } from "./labels.ts";

const PAUSE_MILLISECONDS = 300;

/** Asks for the user of a person, and why. Closes with `{ userId, reason }`, or undefined. */
export default class UserMappingChoice extends LightningModal {
  readonly labels = labels;
  /** Name of the person at the service. */
  @api personName = "";
  /** Heading and button of another question about a user; those of a mapping by default. */
  @api title = "";
  @api actLabel = labels.map;
  /** User chosen beforehand, or null. */
  @api candidate: MappingChoice | null = null;
  users: MappingChoice[] = [];
  userId = "";
  reason = "";
  problem = "";
  private timer: ReturnType<typeof setTimeout> | null = null;

  connectedCallback(): void {
    if (this.candidate) {
      this.users = [this.candidate];
      this.userId = this.candidate.id ?? "";
    }
  }

  disconnectedCallback(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }

  get heading(): string {
    return this.title || fill(labels.mapTitle, [this.personName]);
  }

  get hasUsers(): boolean {
    return this.users.length > 0;
  }

  get options(): { label: string; value: string }[] {
    return this.users.map(({ id, label, detail }) => ({ value: id ?? "", label: `${label} · ${detail}` }));
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    if (this.timer !== null) clearTimeout(this.timer);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- waits until the person stops typing; cleared when it leaves
    this.timer = setTimeout(() => void this.search(event.detail.value), PAUSE_MILLISECONDS);
  }

  handleUser(event: CustomEvent<{ value: string }>): void {
    this.userId = event.detail.value;
    this.problem = "";
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  handleCancel(): void {
    this.close();
  }

  handleMap(): void {
    const field = this.template?.querySelector<HTMLTextAreaElement>("lightning-textarea");
    this.problem = this.userId ? "" : labels.chooseUser;
    if (field?.reportValidity() && this.userId) this.close({ userId: this.userId, reason: this.reason.trim() });
  }

  private async search(words: string): Promise<void> {
    try {
      this.users = (await findUsers({ words })) ?? [];
      if (!this.users.some(({ id }) => id === this.userId)) this.userId = "";
      this.problem = "";
    } catch (error) {
      this.problem = readFailure(error).message;
    }
  }
}
