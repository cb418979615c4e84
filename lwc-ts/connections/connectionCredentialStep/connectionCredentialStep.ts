import { LightningElement, api } from "lwc";
import storeCredential from "@salesforce/apex/ConnectionWizardController.storeCredential";
import testCredential from "@salesforce/apex/ConnectionWizardController.testCredential";
import type { ConnectionDetail } from "apex/ConnectionDetail";
import type { WorkspaceFacts } from "apex/WorkspaceFacts";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

/**
 * Second step: stores the secret and tests it by a real call. The secret is forgotten as soon as it is sent.
 *
 * @fires changed after a test that passed
 */
export default class ConnectionCredentialStep extends LightningElement {
  readonly labels = labels;
  @api detail: ConnectionDetail | null = null;
  secret = "";
  isBusy = false;
  /** Shows the field although a secret is stored. */
  @api replaces = false;
  private isReplacing = false;
  facts: WorkspaceFacts | null = null;
  failure: CallFailure | null = null;

  get isRequestedByService(): boolean {
    return this.detail?.provider?.isRequestedByService === true;
  }

  get secretLabel(): string {
    return fill(this.isRequestedByService ? labels.keyLabel : labels.secretLabel, [this.serviceName]);
  }

  get note(): string {
    return this.isRequestedByService ? `${labels.secretNote} ${labels.keyNote}` : labels.secretNote;
  }

  get isSecretRequired(): boolean {
    return !this.isRequestedByService;
  }

  get showsInput(): boolean {
    return !this.detail?.credentialStoredAt || this.replaces || this.isReplacing;
  }

  get storedText(): string {
    return fill(labels.storedBy, [formatMoment(this.detail?.credentialStoredAt), this.detail?.credentialStoredBy]);
  }

  get factsText(): string {
    if (!this.facts) return "";
    const { workspaceName, workspaceId, milliseconds, rights } = this.facts;
    const seconds = ((milliseconds ?? 0) / 1000).toFixed(1);
    return fill(labels.testPassed, [workspaceName, workspaceId, seconds, (rights ?? []).join(", ")]);
  }

  get isOff(): boolean {
    return this.isBusy || this.secret.trim() === "";
  }

  /** Puts the cursor where the secret goes; false when there is no such field. */
  @api focusSecret(): boolean {
    const field = this.template?.querySelector<HTMLElement>("[data-secret]");
    field?.focus();
    return Boolean(field);
  }

  /** A service that asks itself may do without a key: then it polls. */
  @api async save(): Promise<boolean> {
    if (this.detail?.credentialStoredAt) return true;
    if (this.secret.trim() !== "") return this.storeAndTest();
    if (this.isRequestedByService) return true;
    this.template?.querySelector<HTMLInputElement>("[data-secret]")?.reportValidity();
    return false;
  }

  handleSecret(event: CustomEvent<{ value: string }>): void {
    this.secret = event.detail.value;
  }

  handleReplace(): void {
    this.isReplacing = true;
    this.facts = null;
  }

  async handleSaveAndTest(): Promise<void> {
    await this.storeAndTest();
  }

  private get serviceName(): string {
    const { provider, summary } = this.detail ?? {};
    return (this.isRequestedByService ? summary?.name : provider?.label) ?? "";
  }

  private async storeAndTest(): Promise<boolean> {
    const connectionId = this.detail?.summary?.id ?? null;
    this.isBusy = true;
    this.failure = null;
    this.facts = null;
    try {
      await storeCredential({ connectionId, secret: this.secret });
      this.secret = "";
      this.facts = await testCredential({ connectionId });
      this.isReplacing = false;
      this.dispatchEvent(new CustomEvent("changed"));
      return true;
    } catch (error) {
      this.failure = readFailure(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}
