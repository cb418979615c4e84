import { LightningElement, api } from "lwc";
import { NavigationMixin } from "lightning/navigation";
import connect from "@salesforce/apex/ConnectionWizardController.connect";
import getDraft from "@salesforce/apex/ConnectionWizardController.getDraft";
import type { ConnectionDetail } from "apex/ConnectionDetail";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { mappingPage, recordPage } from "c/connectionPages";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";
import { firstOpenStep, stepLabels, stepNames, stepsFrom, type StepName } from "./steps.ts";

/** A step of the wizard keeps its own choices; false when it cannot be left yet. */
interface StepElement extends HTMLElement {
  save(): Promise<boolean>;
}

interface SecretStepElement extends StepElement {
  focusSecret(): boolean;
}

/**
 * Connects a service in four steps. Everything but the terms is kept in the draft, so it can be left at any time.
 *
 * @fires draft `{ connectionId }` when the draft exists, so that the address can name it
 * @fires close the person goes back to the list
 */
export default class ConnectionWizard extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  detail: ConnectionDetail | null = null;
  step: StepName = "service";
  failure: CallFailure | null = null;
  isBusy = false;
  isAccepted = false;
  isFinished = false;
  /** An answer was lost, and the state of the connection is being asked for, or could not be learnt. */
  isAsking = false;
  isUnsure = false;
  savedAt = "";
  private draftId = "";
  private focusHeading = false;

  @api get connectionId(): string {
    return this.draftId;
  }
  set connectionId(connectionId: string) {
    if (connectionId === this.draftId) return;
    this.draftId = connectionId;
    if (connectionId && !this.detail) void this.load(true);
  }

  renderedCallback(): void {
    if (!this.focusHeading) return;
    this.focusHeading = false;
    const secretStep = this.template?.querySelector<SecretStepElement>("[data-step=credential]");
    if (!secretStep?.focusSecret()) this.template?.querySelector<HTMLElement>("h2")?.focus();
  }

  get isLoading(): boolean {
    return this.draftId !== "" && this.detail === null && this.failure === null;
  }

  get isOpen(): boolean {
    return !this.isLoading && !this.isFinished;
  }

  get isRequestedByService(): boolean {
    return this.detail?.provider?.isRequestedByService === true;
  }

  get steps(): ReturnType<typeof stepsFrom> {
    return stepsFrom(this.step);
  }

  get heading(): string {
    const position = stepNames.indexOf(this.step) + 1;
    return fill(labels.stepOf, [position, stepNames.length, stepLabels[this.step]]);
  }

  get isService(): boolean {
    return this.step === "service";
  }

  get isCredential(): boolean {
    return this.step === "credential";
  }

  get isPeople(): boolean {
    return this.step === "people";
  }

  get isReview(): boolean {
    return this.step === "review";
  }

  get hasBack(): boolean {
    return !this.isService && !this.isFinished && !(this.isCredential && this.draftId !== "");
  }

  get nextLabel(): string {
    const next = stepNames[stepNames.indexOf(this.step) + 1];
    if (next) return fill(labels.nextStep, [stepLabels[next]]);
    return this.isRequestedByService ? labels.finish : labels.connect;
  }

  /** The reason stands before the button, since a disabled one cannot be focused. */
  get reasonToWait(): string {
    if (!this.isReview) return "";
    if (this.detail?.integrationUser?.isFit !== true) return labels.fixUser;
    return this.isAccepted || this.isRequestedByService ? "" : labels.tickTerms;
  }

  get isNextOff(): boolean {
    return this.isBusy || this.isUnsure || this.reasonToWait !== "";
  }

  get askingText(): string {
    return this.isAsking ? fill(labels.askingState, [this.detail?.provider?.label]) : "";
  }

  get savedText(): string {
    return this.savedAt ? fill(labels.draftSaved, [this.savedAt]) : "";
  }

  get finishedTitle(): string {
    const { name } = this.detail?.summary ?? {};
    return fill(this.isRequestedByService ? labels.serviceWillAsk : labels.nowActive, [name]);
  }

  get finishedText(): string {
    if (this.isRequestedByService) return "";
    return fill(labels.requestedApprovedActivated, [this.detail?.approvedBy, formatMoment(this.detail?.activatedAt)]);
  }

  /** People can be mapped once the connection is active. */
  get canMap(): boolean {
    return !this.isRequestedByService;
  }

  handleDraft(event: CustomEvent<{ connectionId: string }>): void {
    this.draftId = event.detail.connectionId;
    this.dispatchEvent(new CustomEvent("draft", { detail: event.detail }));
  }

  handleAccept(event: CustomEvent<{ isAccepted: boolean }>): void {
    this.isAccepted = event.detail.isAccepted;
  }

  handleGoTo(event: CustomEvent<{ step: StepName }>): void {
    this.show(event.detail.step);
  }

  async handleChanged(): Promise<void> {
    await this.load(false);
  }

  handleBack(): void {
    this.show(stepNames[stepNames.indexOf(this.step) - 1] ?? "service");
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  async handleSaveAndClose(): Promise<void> {
    if (this.isService || (await this.saveStep())) this.handleClose();
  }

  async handleNext(): Promise<void> {
    this.failure = null;
    if (this.isReview) {
      await this.finish();
      return;
    }
    if (!(await this.saveStep())) return;
    await this.load(false);
    this.show(stepNames[stepNames.indexOf(this.step) + 1] ?? "review");
  }

  async handleAskAgain(): Promise<void> {
    this.isBusy = true;
    await this.askForState();
    this.isBusy = false;
  }

  handleMap(): void {
    this[NavigationMixin.Navigate](mappingPage(this.draftId));
  }

  handleOpen(): void {
    this[NavigationMixin.Navigate](recordPage(this.draftId));
  }

  private async finish(): Promise<void> {
    if (this.isRequestedByService) {
      this.isFinished = true;
      return;
    }
    this.isBusy = true;
    try {
      this.detail = await connect({
        connectionId: this.draftId,
        approval: {
          integrationUserId: this.detail?.integrationUser?.id ?? null,
          mappingKeys: this.detail?.mappingKeys ?? [],
          termsVersion: this.detail?.provider?.termsVersion ?? null,
        },
      });
      this.showFinished();
    } catch (error) {
      const failure = readFailure(error);
      this.failure = failure;
      if (!failure.isAnswer) await this.askForState();
      if (failure.code === "TERMS_CHANGED") {
        this.isAccepted = false;
        await this.load(false);
      }
    } finally {
      this.isBusy = false;
    }
  }

  /** The answer was lost, so that the connection may be active: its state tells, and nothing is done twice. */
  private async askForState(): Promise<void> {
    const name = this.detail?.summary?.name;
    this.isAsking = true;
    this.isUnsure = false;
    this.failure = null;
    try {
      this.detail = await getDraft({ connectionId: this.draftId });
      if (this.detail?.summary?.status === "Active") this.showFinished();
      else this.failure = { code: "", message: fill(labels.nothingDone, [name]), details: "", isAnswer: false };
    } catch (error) {
      const { message } = readFailure(error);
      this.failure = { code: "", message: fill(labels.stateUnknown, [name, message]), details: "", isAnswer: false };
      this.isUnsure = true;
    } finally {
      this.isAsking = false;
    }
  }

  private showFinished(): void {
    this.isFinished = true;
    this.focusHeading = true;
  }

  private async saveStep(): Promise<boolean> {
    const step = this.template?.querySelector<StepElement>("[data-step]");
    this.isBusy = true;
    try {
      const isSaved = (await step?.save()) ?? false;
      if (isSaved) this.savedAt = formatMoment(new Date().toISOString());
      return isSaved;
    } catch (error) {
      this.failure = readFailure(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  private async load(isFirst: boolean): Promise<void> {
    try {
      this.detail = await getDraft({ connectionId: this.draftId });
      if (isFirst && this.detail) this.step = firstOpenStep(this.detail);
    } catch (error) {
      this.failure = readFailure(error);
    }
  }

  private show(step: StepName): void {
    this.step = step;
    this.failure = null;
    this.focusHeading = true;
  }
}
