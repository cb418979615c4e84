import { LightningElement, api } from "lwc";
import { NavigationMixin } from "lightning/navigation";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import adopt from "@salesforce/apex/ConnectionDetailController.adopt";
import checkNow from "@salesforce/apex/ConnectionDetailController.checkNow";
import disconnect from "@salesforce/apex/ConnectionDetailController.disconnect";
import getDetail from "@salesforce/apex/ConnectionDetailController.getDetail";
import keepLocked from "@salesforce/apex/ConnectionDetailController.keepLocked";
import reject from "@salesforce/apex/ConnectionDetailController.reject";
import resume from "@salesforce/apex/ConnectionDetailController.resume";
import suspend from "@salesforce/apex/ConnectionDetailController.suspend";
import tellNow from "@salesforce/apex/ConnectionDetailController.tellNow";
import getChange from "@salesforce/apex/ConnectionSettingsController.getChange";
import undoSettings from "@salesforce/apex/ConnectionSettingsController.undoSettings";
import type { ConnectionDetail as Detail } from "apex/ConnectionDetail";
import type { ConnectionSettingsChange } from "apex/ConnectionSettingsChange";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { setupPage } from "c/connectionPages";
import ConnectionReasonModal from "c/connectionReasonModal";
import { sentenceOf } from "c/connectionSentence";
import {
  environmentWord,
  fallbackText,
  formatCount,
  formatMoment,
  lookOf,
  mappingKeyWord,
  type StatusLook,
} from "c/connectionText";
import { actionsOf, isPanel, type ConnectionAction, type ConnectionActions, type ConnectionPanel } from "./actions.ts";
import { labels } from "./labels.ts";
import { questionOf, type Question } from "./questions.ts";

const REFRESH_MILLISECONDS = 10_000;

/** The page of one connection: state, actions by state, health, settings, time line; while Requested the approval. */
export default class ConnectionDetail extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  @api recordId = "";
  detail: Detail | null = null;
  failure: CallFailure | null = null;
  actionFailure: CallFailure | null = null;
  isBusy = false;
  panel: ConnectionPanel | null = null;
  change: ConnectionSettingsChange | null = null;
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

  /** One thing to do: what a person opened comes first. */
  get primaryVariant(): "brand" | "neutral" {
    return this.panel === null ? "brand" : "neutral";
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

  get isReplacing(): boolean {
    return this.panel === "replace";
  }

  get isCopying(): boolean {
    return this.panel === "copySettings";
  }

  get isPasting(): boolean {
    return this.panel === "pasteSettings";
  }

  get isLimiting(): boolean {
    return this.panel === "limits";
  }

  /** What is kept of a disconnected connection can be taken along. */
  get isExporting(): boolean {
    return this.panel === "export" || this.detail?.summary?.status === "Disconnected";
  }

  get changeText(): string {
    const { count, appliedBy, appliedAt, undoUntil } = this.change ?? {};
    if (!this.change) return "";
    return fill(labels.settingsTaken, [count, appliedBy, formatMoment(appliedAt), formatMoment(undoUntil)]);
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
      { label: labels.limits, value: this.limitsText },
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
    this.panel = null;
    void this.act("check");
  }

  handleClosePanel(): void {
    this.panel = null;
  }

  handleSettingsApplied(event: CustomEvent<{ count: number }>): void {
    this.panel = null;
    this.toast(fill(labels.settingsApplied, [this.name, event.detail.count]));
    void this.load();
  }

  handleLimitsSaved(): void {
    this.panel = null;
    this.toast(fill(labels.limitsSaved, [this.name]));
    void this.load();
  }

  async handleUndoSettings(): Promise<void> {
    const changeSetId = this.change?.changeSetId ?? null;
    await this.run(async () => {
      const left = await undoSettings({ changeSetId });
      this.change = null;
      this.toast(
        left ? fill(labels.settingsPartlyUndone, [this.name, left]) : fill(labels.settingsUndone, [this.name]),
      );
    }, "");
  }

  private get credentialText(): string {
    const { credentialStoredAt, credentialStoredBy } = this.detail ?? {};
    return credentialStoredAt ? fill(labels.storedBy, [formatMoment(credentialStoredAt), credentialStoredBy]) : "";
  }

  private get limitsText(): string {
    const { callLimit, dailyCallLimit, callsToday, provider } = this.detail ?? {};
    const toIt = dailyCallLimit
      ? fill(labels.limitsDay, [formatCount(dailyCallLimit), formatCount(callsToday ?? 0)])
      : fill(labels.limitsNoDay, [formatCount(callsToday ?? 0)]);
    return provider?.isRequestedByService ? `${fill(labels.limitsMinute, [callLimit])} ${toIt}` : toIt;
  }

  private async act(action: ConnectionAction): Promise<void> {
    const connectionId = this.recordId;
    if (isPanel(action)) {
      this.panel = action;
      return;
    }
    switch (action) {
      case "wizard":
        this[NavigationMixin.Navigate](setupPage({ view: "new", connection: connectionId }));
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
      case "keepLocked":
        await this.run(() => keepLocked({ connectionId }), labels.doneKeptLocked);
        break;
      case "suspend":
        await this.ask(questionOf(action, this.name), (reason) =>
          this.run(() => suspend({ connectionId, reason }), labels.doneSuspended),
        );
        break;
      case "reject":
        await this.ask(questionOf(action, this.name), (reason) =>
          this.run(() => reject({ connectionId, reason }), labels.doneRejected),
        );
        break;
      case "disconnect":
        await this.ask({ ...questionOf(action, this.name), connectionId, connectionName: this.name }, (reason) =>
          this.run(async () => {
            this.isNotRevoked = !(await disconnect({ connectionId, reason }));
          }, labels.doneDisconnected),
        );
        break;
    }
  }

  private async ask(question: Question, act: (reason: string) => Promise<void>): Promise<void> {
    const reason: string | undefined = await ConnectionReasonModal.open(question);
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
    if (!this.isBusy && this.panel === null) await this.load();
  }

  private async load(): Promise<void> {
    try {
      const loaded = await getDetail({ connectionId: this.recordId });
      const before = this.detail?.summary?.status;
      const isSame = JSON.stringify(loaded) === JSON.stringify(this.detail);
      if (!isSame) {
        this.detail = loaded;
        this.change = await getChange({ connectionId: this.recordId });
      }
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
