import { LightningElement } from "lwc";
import activate from "@salesforce/apex/MatchModelController.activate";
import getModel from "@salesforce/apex/MatchModelController.getModel";
import learn from "@salesforce/apex/MatchModelController.learn";
import preview from "@salesforce/apex/MatchModelController.preview";
import resetToShipped from "@salesforce/apex/MatchModelController.resetToShipped";
import rollBack from "@salesforce/apex/MatchModelController.rollBack";
import save from "@salesforce/apex/MatchModelController.save";
import type { MatchModelPreview } from "apex/MatchModelPreview";
import type { MatchModelState } from "apex/MatchModelState";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import type { Weights } from "c/matchingWeights";
import { labels } from "./labels.ts";
import { inForceText, learningText, previewColumns, previewRows, previewText } from "./texts.ts";

interface Document {
  readonly weights: Weights;
}

const KINDS = [
  { label: labels.kindPerson, value: "Person" },
  { label: labels.kindCompany, value: "Company" },
];

/**
 * The model: weights to change, to preview and to activate; versions to go back to; what decisions teach; keys.
 *
 * @fires view `changes` when the person plans a re-match
 */
export default class MatchingModel extends LightningElement {
  readonly labels = labels;
  readonly kinds = KINDS;
  readonly columns = previewColumns;
  kind = "Person";
  state: MatchModelState | null = null;
  document: Document | null = null;
  previewed: MatchModelPreview | null = null;
  note = "";
  done = "";
  learned = "";
  isBusy = false;
  failure: CallFailure | null = null;
  actionFailure: CallFailure | null = null;

  connectedCallback(): void {
    void this.load();
  }

  get isLoading(): boolean {
    return this.isBusy || (this.state === null && this.failure === null);
  }

  get failureText(): string {
    return fill(labels.loadFailed, [this.failure?.message ?? ""]);
  }

  get inForce(): string {
    return this.state ? inForceText(this.state) : "";
  }

  get isOwn(): boolean {
    return this.state?.activeVersion !== null && this.state?.activeVersion !== undefined;
  }

  get shippedWeights(): Weights {
    return (JSON.parse(this.state?.shippedDocument ?? "{}") as Partial<Document>).weights ?? {};
  }

  get isChanged(): boolean {
    return this.state !== null && JSON.stringify(this.document) !== this.activeText;
  }

  get previewText(): string {
    return this.previewed ? previewText(this.previewed) : "";
  }

  get previewRows(): Record<string, string>[] {
    return this.previewed ? previewRows(this.previewed) : [];
  }

  get hasPreviewRows(): boolean {
    return this.previewRows.length > 0;
  }

  handleKind(event: CustomEvent<{ value: string }>): void {
    this.kind = event.detail.value;
    this.state = null;
    this.learned = "";
    this.done = "";
    void this.load();
  }

  handleWeight({ detail }: CustomEvent<{ comparison: string; level: string; value: number }>): void {
    const weights = this.document?.weights ?? {};
    const levels = { ...weights[detail.comparison], [detail.level]: detail.value };
    this.document = { ...this.document, weights: { ...weights, [detail.comparison]: levels } };
    this.previewed = null;
  }

  handleNote(event: CustomEvent<{ value: string }>): void {
    this.note = event.detail.value;
  }

  handlePreview(): void {
    void this.act(async () => {
      this.previewed = await preview({ kind: this.kind, document: JSON.stringify(this.document) });
    });
  }

  handleSave(): void {
    const field = this.template?.querySelector<HTMLInputElement>('[data-name="note"]');
    if (!field?.reportValidity()) return;
    void this.act(async () => {
      const document = JSON.stringify(this.document);
      const modelId = await save({ kind: this.kind, document, note: this.note.trim() });
      await activate({ modelId: modelId ?? "" });
      await this.load();
      this.note = "";
      this.done = labels.activated;
    });
  }

  handleActivate(event: CustomEvent<string>): void {
    void this.change(() => activate({ modelId: event.detail }), labels.activated);
  }

  handleRollBack(): void {
    void this.change(() => rollBack({ kind: this.kind }), labels.rolledBack);
  }

  handleReset(): void {
    void this.change(() => resetToShipped({ kind: this.kind }), labels.activated);
  }

  /** What decisions propose is filled in, and saved like any change. */
  handleLearn(): void {
    void this.act(async () => {
      const learning = await learn({ kind: this.kind });
      this.learned = learning ? learningText(learning) : "";
      if (!learning?.document) return;
      this.document = JSON.parse(learning.document) as Document;
      this.previewed = null;
    });
  }

  handlePlan(): void {
    this.dispatchEvent(new CustomEvent("view", { detail: { view: "changes" } }));
  }

  handleRetry(): void {
    void this.load();
  }

  /** As the page would write it, so that the order of fields makes no difference. */
  private get activeText(): string {
    return JSON.stringify(JSON.parse(this.state?.activeDocument ?? "null"));
  }

  private change(call: () => Promise<unknown>, done: string): Promise<void> {
    return this.act(async () => {
      await call();
      await this.load();
      this.done = done;
    });
  }

  private async act(call: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.actionFailure = null;
    this.done = "";
    try {
      await call();
    } catch (error) {
      this.actionFailure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }

  private async load(): Promise<void> {
    this.failure = null;
    const { kind } = this;
    try {
      const state = await getModel({ kind });
      if (kind !== this.kind) return;
      this.state = state;
      this.document = JSON.parse(state?.activeDocument ?? '{"weights":{}}') as Document;
      this.previewed = null;
    } catch (error) {
      this.failure = readFailure(error);
    }
  }
}
