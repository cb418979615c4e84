import { LightningElement, api, wire } from "lwc";
import type { WireResult } from "@salesforce/apex";
import approve from "@salesforce/apex/ConnectionDetailController.approve";
import getOrg from "@salesforce/apex/ConnectionWizardController.getOrg";
import type { ConnectionDetail } from "apex/ConnectionDetail";
import type { IntegrationUserChoice } from "apex/IntegrationUserChoice";
import type { OrgFacts } from "apex/OrgFacts";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { environmentWord } from "c/connectionText";
import { labels } from "./labels.ts";
import { capabilityWord, statementOf } from "./statement.ts";

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly source: string;
}

/**
 * A service's request beside the administrator's answer. What the service says of itself bears "as stated", what we
 * verified bears "checked".
 *
 * @fires approved
 * @fires reject the person wants to reject
 * @fires recheck the connection should be read again
 */
export default class ConnectionApproval extends LightningElement {
  readonly labels = labels;
  mappingKeys: readonly string[] = [];
  isAccepted = false;
  isBusy = false;
  failure: CallFailure | null = null;
  private request: ConnectionDetail | null = null;
  private orgName = "";

  @api get detail(): ConnectionDetail | null {
    return this.request;
  }
  set detail(detail: ConnectionDetail | null) {
    if (this.request === null) this.mappingKeys = detail?.mappingKeys ?? [];
    this.request = detail;
  }

  @wire(getOrg)
  receiveOrg({ data }: WireResult<OrgFacts | null>): void {
    this.orgName = data?.name ?? "";
  }

  get asksTitle(): string {
    return fill(labels.serviceAsks, [this.request?.summary?.name]);
  }

  get facts(): Fact[] {
    const { summary, serviceUrl, requestedBy, statement, workspaceName, workspaceId } = this.request ?? {};
    const stated = statementOf(statement);
    return [
      { label: labels.askWho, value: stated.organization, source: labels.asStated },
      { label: labels.workspace, value: `${workspaceName} (${workspaceId})`, source: labels.asStated },
      { label: labels.askAddress, value: serviceUrl ?? "", source: labels.checked },
      { label: labels.askCameInAs, value: requestedBy ?? "", source: labels.checked },
      { label: labels.askWants, value: stated.capabilities.map(capabilityWord).join(", "), source: labels.asStated },
      { label: labels.askContact, value: stated.contact, source: labels.asStated },
      { label: labels.environment, value: environmentWord(summary?.environment), source: labels.checked },
    ].filter(({ value }) => value !== "");
  }

  get user(): IntegrationUserChoice | null {
    return this.request?.integrationUser ?? null;
  }

  get userHeading(): string {
    return `${labels.integrationUser} · ${this.user?.name ?? labels.missing}`;
  }

  get supportedKeys(): string[] {
    return this.request?.provider?.mappingKeys ?? [];
  }

  get termsHeading(): string {
    return fill(labels.termsHeading, [this.request?.provider?.termsVersion]);
  }

  get termsText(): string {
    return fill(labels.terms, [this.request?.summary?.name]);
  }

  get acceptLabel(): string {
    const { provider, summary } = this.request ?? {};
    return fill(labels.acceptTerms, [summary?.name, provider?.termsVersion, this.orgName]);
  }

  /** The reason stands before the button, since a disabled one cannot be focused. */
  get reasonToWait(): string {
    if (this.request?.integrationUser?.isFit !== true) return labels.fixUser;
    return this.isAccepted ? "" : labels.tickTerms;
  }

  get isOff(): boolean {
    return this.isBusy || this.reasonToWait !== "";
  }

  handleKeys(event: CustomEvent<{ mappingKeys: string[] }>): void {
    this.mappingKeys = event.detail.mappingKeys;
  }

  handleAccept(event: CustomEvent<{ checked: boolean }>): void {
    this.isAccepted = event.detail.checked;
  }

  handleRecheck(): void {
    this.dispatchEvent(new CustomEvent("recheck"));
  }

  handleReject(): void {
    this.dispatchEvent(new CustomEvent("reject"));
  }

  async handleApprove(): Promise<void> {
    this.isBusy = true;
    this.failure = null;
    try {
      await approve({
        connectionId: this.request?.summary?.id ?? null,
        approval: {
          integrationUserId: this.request?.integrationUser?.id ?? null,
          mappingKeys: [...this.mappingKeys],
          termsVersion: this.request?.provider?.termsVersion ?? null,
        },
      });
      this.dispatchEvent(new CustomEvent("approved"));
    } catch (error) {
      this.failure = readFailure(error);
      if (this.failure.code === "TERMS_CHANGED") this.isAccepted = false;
      this.handleRecheck();
    } finally {
      this.isBusy = false;
    }
  }
}
