import { LightningElement, api } from "lwc";
import choose from "@salesforce/apex/ViewContextController.choose";
import getContexts from "@salesforce/apex/ViewContextController.getContexts";
import type { ViewContext } from "apex/ViewContext";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import ConnectionReasonModal from "c/connectionReasonModal";
import UserMappingChoice from "c/userMappingChoice";
import { labels } from "./labels.ts";

interface Shown {
  readonly context: string;
  readonly title: string;
  readonly text: string;
  readonly state: string;
  readonly warning: string;
  readonly userFullName: string;
}

const WORDS: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  Default: { title: labels.contextDefault, text: labels.contextDefaultText },
  System: { title: labels.contextSystem, text: labels.contextSystemText },
  Unmapped: { title: labels.contextUnmapped, text: labels.contextUnmappedText },
};

/**
 * As whom content is shown where no mapped person decides.
 *
 * @fires back the person wants the list
 * @fires view `{ view }` unmapped: the person wants to see it as somebody who is not mapped
 */
export default class UserMappingContexts extends LightningElement {
  readonly labels = labels;
  contexts: ViewContext[] | null = null;
  failure: CallFailure | null = null;
  /** Of a choice that did not work. */
  problem = "";
  private shownId = "";

  @api get connectionId(): string {
    return this.shownId;
  }
  set connectionId(id: string) {
    this.shownId = id;
    this.contexts = null;
    void this.load();
  }

  get isLoading(): boolean {
    return this.contexts === null && this.failure === null;
  }

  get failureText(): string {
    return this.failure ? fill(labels.loadFailed, [this.failure.message]) : "";
  }

  get shown(): Shown[] {
    return (this.contexts ?? []).map(({ context, userFullName, isActive }) => ({
      context: context ?? "",
      title: WORDS[context ?? ""]?.title ?? "",
      text: WORDS[context ?? ""]?.text ?? "",
      state: userFullName ? (isActive ? fill(labels.contextAs, [userFullName]) : "") : labels.contextSafe,
      warning: userFullName && !isActive ? fill(labels.contextInactive, [userFullName]) : "",
      userFullName: userFullName ?? "",
    }));
  }

  handleBack(): void {
    this.dispatchEvent(new CustomEvent("back"));
  }

  handlePreview(): void {
    this.dispatchEvent(new CustomEvent("view", { detail: { view: "unmapped" } }));
  }

  handleRetry(): void {
    void this.load();
  }

  async handleChoose(event: Event): Promise<void> {
    const context = contextOf(event);
    const chosen = await UserMappingChoice.open({
      label: labels.contextChooseTitle,
      title: labels.contextChooseTitle,
      actLabel: labels.contextChooseAct,
      size: "small",
    });
    if (!chosen) return;
    const { userId, reason } = chosen as { userId: string; reason: string };
    await this.change(context, userId, reason);
  }

  async handleSafe(event: Event): Promise<void> {
    const context = contextOf(event);
    const user = this.shown.find((each) => each.context === context)?.userFullName ?? "";
    const reason: string | undefined = await ConnectionReasonModal.open({
      label: labels.contextSafeTitle,
      heading: labels.contextSafeTitle,
      text: fill(labels.contextSafeText, [user]),
      keepLabel: labels.contextKeep,
      actLabel: labels.contextSafeAct,
      size: "small",
    });
    if (reason) await this.change(context, null, reason);
  }

  private async change(context: string, userId: string | null, reason: string): Promise<void> {
    this.problem = "";
    try {
      await choose({ connectionId: this.shownId, context, userId, reason });
    } catch (error) {
      this.problem = readFailure(error).message;
    }
    await this.load();
  }

  private async load(): Promise<void> {
    try {
      this.contexts = (await getContexts({ connectionId: this.shownId })) ?? [];
      this.failure = null;
    } catch (error) {
      this.failure = readFailure(error);
    }
  }
}

function contextOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset["context"] ?? "";
}
