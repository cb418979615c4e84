import { LightningElement, api } from "lwc";
import listIntegrationUsers from "@salesforce/apex/ConnectionWizardController.listIntegrationUsers";
import savePeople from "@salesforce/apex/ConnectionWizardController.savePeople";
import type { ConnectionDetail } from "apex/ConnectionDetail";
import type { IntegrationUserChoice } from "apex/IntegrationUserChoice";
import { readFailure, type CallFailure } from "c/connectionError";
import { labels } from "./labels.ts";

/** Third step: the integration user with its checks, how people are found, and what happens when nobody fits. */
export default class ConnectionPeopleStep extends LightningElement {
  readonly labels = labels;
  users: readonly IntegrationUserChoice[] | null = null;
  userId = "";
  mappingKeys: readonly string[] = [];
  policies: Readonly<Record<string, string | null>> = {};
  failure: CallFailure | null = null;
  private draft: ConnectionDetail | null = null;

  @api get detail(): ConnectionDetail | null {
    return this.draft;
  }
  set detail(detail: ConnectionDetail | null) {
    const isFirst = this.draft === null;
    this.draft = detail;
    if (!isFirst || !detail) return;
    this.userId = detail.integrationUser?.id ?? "";
    this.mappingKeys = detail.mappingKeys ?? [];
    this.policies = detail.policies ?? {};
    void this.loadUsers();
  }

  get isLoading(): boolean {
    return this.users === null && this.failure === null;
  }

  get hasNoUser(): boolean {
    return this.users?.length === 0;
  }

  get userOptions(): { label: string; value: string }[] {
    return (this.users ?? []).map(({ id, name, username }) => ({ label: `${name} (${username})`, value: id ?? "" }));
  }

  get user(): IntegrationUserChoice | null {
    return this.users?.find(({ id }) => id === this.userId) ?? null;
  }

  get supportedKeys(): string[] {
    return this.draft?.provider?.mappingKeys ?? [];
  }

  /** Keeps the choices; false when no user was chosen. */
  @api async save(): Promise<boolean> {
    const picker = this.template?.querySelector<HTMLInputElement>("[data-user]");
    if (picker && !picker.reportValidity()) return false;
    if (!this.userId) return false;
    await savePeople({
      connectionId: this.draft?.summary?.id ?? null,
      integrationUserId: this.userId,
      mappingKeys: [...this.mappingKeys],
      policies: Object.fromEntries(Object.entries(this.policies).filter(([, value]) => value)) as Record<
        string,
        string
      >,
    });
    return true;
  }

  handleUser(event: CustomEvent<{ value: string }>): void {
    this.userId = event.detail.value;
  }

  handleKeys(event: CustomEvent<{ mappingKeys: string[] }>): void {
    this.mappingKeys = event.detail.mappingKeys;
  }

  handlePolicies(event: CustomEvent<{ policies: Record<string, string | null> }>): void {
    this.policies = event.detail.policies;
  }

  async handleRecheck(): Promise<void> {
    await this.loadUsers();
  }

  private async loadUsers(): Promise<void> {
    this.failure = null;
    try {
      this.users = (await listIntegrationUsers({ providerName: this.draft?.provider?.name ?? null })) ?? [];
      if (!this.userId) this.userId = presetOf(this.users)?.id ?? "";
    } catch (error) {
      this.failure = readFailure(error);
    }
  }
}

/** The one that there is, or the only one that passes all checks. */
function presetOf(users: readonly IntegrationUserChoice[]): IntegrationUserChoice | undefined {
  const fit = users.filter(({ isFit }) => isFit);
  return users.length === 1 ? users[0] : fit.length === 1 ? fit[0] : undefined;
}
