import { LightningElement } from "lwc";
import { NavigationMixin } from "lightning/navigation";
import becomeAdministrator from "@salesforce/apex/ConnectionSetupController.becomeAdministrator";
import getProgress from "@salesforce/apex/ConnectionSetupController.getProgress";
import startDispatcher from "@salesforce/apex/ConnectionSetupController.startDispatcher";
import type { IntegrationUserChoice } from "apex/IntegrationUserChoice";
import type { SetupProgress } from "apex/SetupProgress";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { tabPage } from "c/connectionPages";
import { formatMoment } from "c/connectionText";
import { guideStepsOf, type GuideStep } from "./steps.ts";
import { labels } from "./labels.ts";

/** As Salesforce Setup names it; a product name, which is not translated. */
const LICENSE_NAME = "Salesforce Integration";

/**
 * The guided path of the first set-up. A step is done when a check says so, never by a tick. Folds into one line once
 * there is a connection.
 *
 * @fires guidechange `{ hasAccess, hasConnection }`
 * @fires new the person wants to connect a service
 */
export default class ConnectionGuide extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  readonly licenseName = LICENSE_NAME;
  readonly copyLicenseLabel = fill(labels.copyName, [LICENSE_NAME]);
  progress: SetupProgress | null = null;
  failure: CallFailure | null = null;
  isBusy = false;
  isUnfolded = false;
  userId = "";
  private openStep: string | null = null;

  connectedCallback(): void {
    void this.load();
  }

  get isLoading(): boolean {
    return this.progress === null && this.failure === null;
  }

  get failureText(): string {
    return this.failure ? fill(labels.guideFailed, [this.failure.message]) : "";
  }

  get isLockedOut(): boolean {
    return this.progress?.hasAccess === false && this.progress.canGrantAccess === false;
  }

  get steps(): GuideStep[] {
    return this.progress ? guideStepsOf(this.progress, this.openStep) : [];
  }

  get isFolded(): boolean {
    return this.progress?.hasConnection === true && !this.isUnfolded;
  }

  get isGuide(): boolean {
    return this.progress !== null && !this.isLockedOut && !this.isFolded;
  }

  get foldedText(): string {
    return fill(labels.guideFolded, [this.doneCount, this.steps.length]);
  }

  get doneCount(): number {
    return this.steps.filter(({ isDone }) => isDone).length;
  }

  get progressText(): string {
    return fill(labels.guideProgress, [this.doneCount, this.steps.length]);
  }

  get percent(): number {
    return (this.doneCount / Math.max(1, this.steps.length)) * 100;
  }

  get userOptions(): { label: string; value: string }[] {
    return this.users.map(({ id, name, username }) => ({ label: `${name} (${username})`, value: id ?? "" }));
  }

  get hasUsers(): boolean {
    return this.users.length > 0;
  }

  get user(): IntegrationUserChoice | null {
    return this.users.find(({ id }) => id === this.userId) ?? this.fittest;
  }

  get chosenUserId(): string {
    return this.user?.id ?? "";
  }

  get canAssign(): boolean {
    return this.progress?.hasAccess === false && this.progress.canGrantAccess === true;
  }

  get lateText(): string {
    if (!this.progress?.isDispatcherLate) return "";
    return fill(labels.dispatcherLate, [formatMoment(this.progress.dispatcherRanAt)]);
  }

  get pageAddress(): string {
    return window.location.href;
  }

  handleToggle(event: Event): void {
    const name = (event.currentTarget as HTMLElement).dataset["name"] ?? "";
    this.openStep = this.steps.find((step) => step.name === name)?.isOpen ? null : name;
  }

  handleUnfold(): void {
    this.isUnfolded = true;
  }

  handleUser(event: CustomEvent<{ value: string }>): void {
    this.userId = event.detail.value;
  }

  handleNew(): void {
    this.dispatchEvent(new CustomEvent("new"));
  }

  handleGo(event: Event): void {
    this[NavigationMixin.Navigate](tabPage((event.currentTarget as HTMLElement).dataset["tab"] ?? ""));
  }

  handleAssign(): Promise<void> {
    return this.act(() => becomeAdministrator());
  }

  handleStartDispatcher(): Promise<void> {
    return this.act(() => startDispatcher());
  }

  async handleRetry(): Promise<void> {
    this.failure = null;
    await this.load();
  }

  /** Preset, since the person rarely knows which user is meant: the one that lacks least. */
  private get fittest(): IntegrationUserChoice | null {
    const passed = ({ checks }: IntegrationUserChoice) => (checks ?? []).filter(({ isPassed }) => isPassed).length;
    return [...this.users].sort((first, second) => passed(second) - passed(first))[0] ?? null;
  }

  private get users(): IntegrationUserChoice[] {
    return this.progress?.integrationUsers ?? [];
  }

  private async act(call: () => Promise<unknown>): Promise<void> {
    this.isBusy = true;
    try {
      await call();
      await this.load();
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }

  private async load(): Promise<void> {
    try {
      this.progress = await getProgress();
      this.failure = null;
      const { hasAccess, hasConnection } = this.progress ?? {};
      const detail = { hasAccess: hasAccess === true, hasConnection: hasConnection === true };
      this.dispatchEvent(new CustomEvent("guidechange", { detail }));
    } catch (error) {
      this.failure = readFailure(error);
    }
  }
}
