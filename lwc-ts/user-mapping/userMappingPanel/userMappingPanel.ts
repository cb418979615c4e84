import { LightningElement, api } from "lwc";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import clearMany from "@salesforce/apex/UserMappingController.clearMany";
import findAgain from "@salesforce/apex/UserMappingController.findAgain";
import undo from "@salesforce/apex/UserMappingController.undo";
import getDetail from "@salesforce/apex/UserMappingPersonController.getDetail";
import mapTo from "@salesforce/apex/UserMappingPersonController.mapTo";
import removeAlias from "@salesforce/apex/UserMappingPersonController.removeAlias";
import type { MappingChoice } from "apex/MappingChoice";
import type { UserMappingDetail } from "apex/UserMappingDetail";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import UserMappingAlias from "c/userMappingAlias";
import UserMappingChoice from "c/userMappingChoice";
import { askToClear } from "c/userMappingDialogs";
import { mappingLook, mappingSentence } from "c/userMappingText";
import { historyOf, type HistoryLine } from "./history.ts";
import { labels } from "./labels.ts";

/**
 * One person: state with its reason, candidates, alias emails, history, and what can be done.
 *
 * @fires close the person is done here
 * @fires change the row changed
 */
export default class UserMappingPanel extends LightningElement {
  readonly labels = labels;
  @api isReadOnly = false;
  detail: UserMappingDetail | null = null;
  /** Why the person could not be loaded. */
  failure: CallFailure | null = null;
  /** Why the last act was refused. */
  refusal: CallFailure | null = null;
  private shownId = "";

  @api get mappingId(): string {
    return this.shownId;
  }
  set mappingId(id: string) {
    this.shownId = id;
    this.detail = null;
    this.failure = null;
    this.refusal = null;
    void this.load().then(() => this.template?.querySelector<HTMLElement>("h2")?.focus());
  }

  get isLoading(): boolean {
    return this.detail === null && this.failure === null;
  }

  get failureText(): string {
    return this.failure ? fill(labels.loadFailed, [this.failure.message]) : "";
  }

  get name(): string {
    return this.detail?.row?.externalName ?? "";
  }

  get look(): ReturnType<typeof mappingLook> {
    return mappingLook(this.detail?.row?.status);
  }

  get sentence(): string {
    return this.detail?.row ? mappingSentence(this.detail.row) : "";
  }

  get userLine(): string {
    const { userFullName, username } = this.detail?.row ?? {};
    return userFullName ? `${userFullName} · ${username}` : "";
  }

  get candidates(): { id: string; text: string; actLabel: string }[] {
    return (this.detail?.candidates ?? []).map(({ id, label, detail }) => ({
      id: id ?? "",
      text: `${label} · ${detail}`,
      actLabel: fill(labels.mapUser, [label]),
    }));
  }

  get aliases(): { id: string; email: string; removeLabel: string }[] {
    return (this.detail?.aliases ?? []).map(({ id, label }) => ({
      id: id ?? "",
      email: label ?? "",
      removeLabel: fill(labels.removeAlias, [label]),
    }));
  }

  get history(): HistoryLine[] {
    return historyOf(this.detail?.history ?? []);
  }

  get hasUser(): boolean {
    return Boolean(this.detail?.row?.userId);
  }

  get canAct(): boolean {
    return !this.isReadOnly;
  }

  get canClear(): boolean {
    return this.canAct && this.detail?.row?.status !== "Cleared";
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.handleClose();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  async handleMap(event: Event): Promise<void> {
    const id = (event.currentTarget as HTMLElement).dataset["id"];
    const candidate: MappingChoice | null = this.detail?.candidates?.find((choice) => choice.id === id) ?? null;
    const chosen = await UserMappingChoice.open({
      label: this.name,
      personName: this.name,
      candidate,
      size: "small",
    });
    if (!chosen) return;
    const { userId, reason } = chosen as { userId: string; reason: string };
    const version = this.detail?.row?.version ?? 0;
    await this.run(async () => {
      await mapTo({ mappingId: this.shownId, userId, reason, version });
      return fill(labels.doneMapped, [this.name]);
    });
  }

  async handleClear(): Promise<void> {
    const reason = await askToClear([this.name]);
    if (!reason) return;
    await this.run(async () => {
      await clearMany({ versionById: { [this.shownId]: this.detail?.row?.version ?? 0 }, reason });
      return fill(labels.doneCleared, [1]);
    });
  }

  async handleFindAgain(): Promise<void> {
    await this.run(async () => {
      await findAgain({ mappingIds: [this.shownId] });
      return labels.doneFound;
    });
  }

  async handleAddAlias(): Promise<void> {
    const { userId, userFullName } = this.detail?.row ?? {};
    const added = await UserMappingAlias.open({ label: labels.aliasEmails, userId, userFullName, size: "small" });
    if (added) await this.run(() => Promise.resolve(""));
  }

  handleRetry(): void {
    this.failure = null;
    void this.load();
  }

  async handleRemoveAlias(event: Event): Promise<void> {
    const aliasId = (event.currentTarget as HTMLElement).dataset["id"] ?? "";
    await this.run(async () => {
      await removeAlias({ userId: this.detail?.row?.userId ?? "", aliasId });
      return "";
    });
  }

  async handleUndo(event: Event): Promise<void> {
    const changeSetId = (event.currentTarget as HTMLElement).dataset["id"] ?? "";
    await this.run(async () => {
      const leftOut = await undo({ changeSetId });
      return leftOut ? fill(labels.doneUndonePartly, [leftOut]) : labels.doneUndone;
    });
  }

  private async load(): Promise<void> {
    try {
      this.detail = await getDetail({ mappingId: this.shownId });
      this.failure = null;
    } catch (error) {
      this.failure = readFailure(error);
    }
  }

  /** Does it, shows what is now, and tells the list; a refusal stays in the panel beside what is there now. */
  private async run(act: () => Promise<string>): Promise<void> {
    this.refusal = null;
    try {
      const done = await act();
      if (done) this.dispatchEvent(new ShowToastEvent({ title: done, variant: "success" }));
    } catch (error) {
      this.refusal = readFailure(error);
    }
    await this.load();
    this.dispatchEvent(new CustomEvent("change"));
  }
}
