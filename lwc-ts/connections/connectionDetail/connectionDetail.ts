import { LightningElement, api } from "lwc";
import { NavigationMixin } from "lightning/navigation";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import adopt from "@salesforce/apex/ConnectionDetailController.adopt";
import checkNow from "@salesforce/apex/ConnectionDetailController.checkNow";
import disconnect from "@salesforce/apex/ConnectionDetailController.disconnect";
import getDetail from "@salesforce/apex/ConnectionDetailController.getDetail";
import reject from "@salesforce/apex/ConnectionDetailController.reject";
import resume from "@salesforce/apex/ConnectionDetailController.resume";
import suspend from "@salesforce/apex/ConnectionDetailController.suspend";
import tellNow from "@salesforce/apex/ConnectionDetailController.tellNow";
import type { ConnectionDetail as Detail } from "apex/ConnectionDetail";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { setupPage } from "c/connectionPages";
import ConnectionReasonModal from "c/connectionReasonModal";
import { sentenceOf } from "c/connectionSentence";
import { environmentWord, fallbackText, formatMoment, lookOf, mappingKeyWord, type StatusLook } from "c/connectionText";
import { actionsOf, type ConnectionAction, type ConnectionActions } from "./actions.ts";
import { labels } from "./labels.ts";

const REFRESH_MILLISECONDS = 10_000;

/** The page of one connection: state, actions by state, health, settings, time line; while Requested the approval. */
export default class ConnectionDetail extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  @api recordId = "";
  detail: Detail | null = null;
  failure: CallFailure | null = null;
  actionFailure: CallFailure | null = null;
  isBusy = false;
  isReplacing = false;
  isNotRevoked = false;
  private timer: ReturnType<typeof setInterval> | null = null;

  connectedCallback(): void {
    void this.load();
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a state changes by itself; cleared when the page leaves
    this.timer = setInterval(() => void this.refresh(), REFRESH_MILLISECONDS);
  }

  disconnectedCallback(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  get isLoading(): boolean {
    return this.detail === null && this.failure === null;
  }

  get failureText(): string {
    return this.failure ? fill(labels.loadOneFailed, [this.failure.message]) : "";
  }

  get name(): string {
    return this.detail?.summary?.name ?? "";
  }

  get look(): StatusLook {
    return lookOf(this.detail?.summary?.status, this.detail?.summary?.isQuarantined === true);
  }

  get sentence(): string {
    return this.detail ? sentenceOf(this.detail) : "";
  }

  get actions(): ConnectionActions {
    return actionsOf(this.detail);
  }

  get isRequested(): boolean {
    return this.detail?.summary?.status === "Requested" && !this.detail.summary.isQuarantined;
  }

  /** Health and settings come after the decision: until then the request says it all. */
  get isDecided(): boolean {
    return !this.isRequested;
  }

  get callbackText(): string {
    const { callbackStatus, callbackAttempts, callbackError, callbackNextAt } = this.detail ?? {};
    if (callbackStatus !== "Pending" || !callbackError) return "";
    return fill(labels.callbackPending, [callbackAttempts, callbackError, formatMoment(callbackNextAt)]);
  }

  get settings(): { label: string; value: string }[] {
    const { summary, provider, workspaceName, workspaceId, integrationUser, mappingKeys, policies, serviceUrl } =
      this.detail ?? {};
    return [
      { label: labels.stepService, value: provider?.label ?? "" },
      { label: labels.environment, value: environmentWord(summary?.environment) },
      { label: labels.workspace, value: workspaceId ? `${workspaceName} (${workspaceId})` : "" },
      { label: labels.askAddress, value: serviceUrl ?? "" },
      { label: labels.integrationUser, value: integrationUser?.name ?? "" },
      { label: labels.findPeople, value: (mappingKeys ?? []).map(mappingKeyWord).join(", ") },
      { label: labels.ifNobodyFits, value: fallbackText(policies) },
      { label: labels.stepCredential, value: this.credentialText },
    ].filter(({ value }) => value !== "");
  }

  handleMenu(event: CustomEvent<{ value: ConnectionAction }>): void {
    void this.act(event.detail.value);
  }

  handlePrimary(): void {
    if (this.actions.primary) void this.act(this.actions.primary.name);
  }

  handleReject(): void {
    void this.act("reject");
  }

  handleTellNow(): void {
    void this.act("tell");
  }

  handleRetry(): void {
    this.failure = null;
    void this.load();
  }

  handleRecheck(): void {
    void this.load();
  }

  handleApproved(): void {
    this.toast(fill(labels.doneApproved, [this.name]));
    void this.load();
  }

  handleCredentialChanged(): void {
    this.isReplacing = false;
    void this.act("check");
  }

  private get credentialText(): string {
    const { credentialStoredAt, credentialStoredBy } = this.detail ?? {};
    return credentialStoredAt ? fill(labels.storedBy, [formatMoment(credentialStoredAt), credentialStoredBy]) : "";
  }

  private async act(action: ConnectionAction): Promise<void> {
    const connectionId = this.recordId;
    switch (action) {
      case "wizard":
        this[NavigationMixin.Navigate](setupPage({ view: "new", connection: connectionId }));
        break;
      case "replace":
        this.isReplacing = true;
        break;
      case "check":
        await this.run(() => checkNow({ connectionId }), "");
        break;
      case "tell":
        await this.run(() => tellNow({ connectionId }), "");
        break;
      case "resume":
        await this.run(() => resume({ connectionId }), labels.doneResumed);
        break;
      case "adopt":
        await this.run(() => adopt({ connectionId }), labels.doneAdopted);
        break;
      case "suspend":
        await this.runWithReason(
          labels.suspendTitle,
          labels.suspendText,
          labels.keepRunning,
          labels.actionSuspend,
          (reason) => this.run(() => suspend({ connectionId, reason }), labels.doneSuspended),
        );
        break;
      case "reject":
        await this.runWithReason(labels.rejectTitle, labels.rejectText, labels.cancel, labels.actionReject, (reason) =>
          this.run(() => reject({ connectionId, reason }), labels.doneRejected),
        );
        break;
      case "disconnect":
        await this.runWithReason(
          labels.disconnectTitle,
          labels.disconnectText,
          labels.keepConnected,
          labels.actionDisconnect,
          (reason) =>
            this.run(async () => {
              this.isNotRevoked = !(await disconnect({ connectionId, reason }));
            }, labels.doneDisconnected),
        );
        break;
    }
  }

  private async runWithReason(
    heading: string,
    text: string,
    keepLabel: string,
    actLabel: string,
    act: (reason: string) => Promise<void>,
  ): Promise<void> {
    const title = fill(heading, [this.name]);
    const actVariant = actLabel === labels.actionDisconnect ? "destructive" : "brand";
    const options = { label: title, heading: title, text, keepLabel, actLabel, actVariant, size: "small" } as const;
    const reason: string | undefined = await ConnectionReasonModal.open(options);
    if (reason) await act(reason);
  }

  private async run(call: () => Promise<unknown>, done: string): Promise<void> {
    this.isBusy = true;
    this.actionFailure = null;
    try {
      await call();
      if (done) this.toast(fill(done, [this.name]));
    } catch (error) {
      this.actionFailure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
    await this.load();
  }

  private toast(title: string): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant: "success" }));
  }

  /** By itself only what moves by itself, and never while the person is in the middle of something. */
  private async refresh(): Promise<void> {
    if (!this.isBusy && !this.isReplacing) await this.load();
  }

  private async load(): Promise<void> {
    try {
      const loaded = await getDetail({ connectionId: this.recordId });
      const before = this.detail?.summary?.status;
      const isSame = JSON.stringify(loaded) === JSON.stringify(this.detail);
      if (!isSame) this.detail = loaded;
      this.failure = null;
      if (before && before !== loaded?.summary?.status) this.announce();
    } catch (error) {
      if (!this.detail) this.failure = readFailure(error);
    }
  }

  private announce(): void {
    const live = this.template?.querySelector<HTMLElement & { announce(message: string): void }>("c-live-status");
    live?.announce(`${this.look.word}. ${this.sentence}`);
  }
}
