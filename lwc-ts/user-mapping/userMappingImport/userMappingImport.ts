import { LightningElement, api } from "lwc";
import undo from "@salesforce/apex/MappingChangeController.undo";
import begin from "@salesforce/apex/MappingImportController.begin";
import finish from "@salesforce/apex/MappingImportController.finish";
import importLines from "@salesforce/apex/MappingImportController.importLines";
import preview from "@salesforce/apex/MappingImportController.preview";
import type { MappingImportRow } from "apex/MappingImportRow";
import { fill, readFailure } from "c/connectionError";
import { drive } from "c/userMappingDrive";
import { downloadErrors, downloadMappings, ENCODINGS, loadPapa, readMappings } from "c/userMappingFile";
import { inChunks } from "./chunks.ts";
import { causesOf, columnsOf, outcomesOf, rowsOf, separators, type Group } from "./rows.ts";
import { labels } from "./labels.ts";

const IMPORTABLE: readonly string[] = ["New", "Changed", "Clear"];

type Step = "file" | "checking" | "preview" | "importing" | "undoing" | "result";

/**
 * Import of mappings: file, preview, import in chunks, result with undo.
 *
 * @fires back the person wants the list
 */
export default class UserMappingImport extends LightningElement {
  readonly labels = labels;
  readonly separators = separators;
  readonly encodings = ENCODINGS.map((value) => ({ label: value.toUpperCase(), value }));
  @api connectionId = "";
  step: Step = "file";
  fileName = "";
  encoding = "";
  separator = "";
  lines: MappingImportRow[] = [];
  /** Outcome or cause whose rows are shown; empty for all. */
  chosen = "";
  done = 0;
  total = 0;
  reason = "";
  problem = "";
  message = "";
  changeSetId = "";
  private bytes: ArrayBuffer | null = null;
  private isStopped = false;
  private isReady: Promise<unknown> | null = null;

  connectedCallback(): void {
    this.isReady = loadPapa(this);
  }

  get hasFile(): boolean {
    return this.bytes !== null;
  }

  get fileText(): string {
    return fill(labels.fileRows, [this.fileName, this.lines.length]);
  }

  get outcomes(): Group[] {
    return outcomesOf(this.lines, this.chosen);
  }

  get causes(): Group[] {
    return causesOf(this.lines, this.chosen);
  }

  get rows(): ReturnType<typeof rowsOf> {
    return rowsOf(this.lines, this.chosen);
  }

  get columns(): ReturnType<typeof columnsOf> {
    return columnsOf(this.chosen === "Error" || this.errors.some(({ cause }) => cause === this.chosen));
  }

  /** Not while chunks come in: 50,000 rows would be ordered anew after each. */
  get hasRows(): boolean {
    return this.lines.length > 0 && (this.isPreview || this.isResult);
  }

  get isWorking(): boolean {
    return this.step === "checking" || this.isImporting || this.step === "undoing";
  }

  get isPreview(): boolean {
    return this.step === "preview";
  }

  get isImporting(): boolean {
    return this.step === "importing";
  }

  /** An undo that was begun comes to its end. */
  get canStop(): boolean {
    return this.step === "checking" || this.isImporting;
  }

  get isResult(): boolean {
    return this.step === "result";
  }

  get errors(): MappingImportRow[] {
    return this.lines.filter(({ outcome }) => outcome === "Error");
  }

  get hasErrors(): boolean {
    return this.errors.length > 0;
  }

  get errorsLabel(): string {
    return fill(labels.downloadErrors, [this.errors.length]);
  }

  get importable(): MappingImportRow[] {
    return this.lines.filter(({ outcome }) => IMPORTABLE.includes(outcome ?? ""));
  }

  get canImport(): boolean {
    return this.isPreview && this.importable.length > 0;
  }

  get whyNot(): string {
    if (!this.isPreview || this.canImport || this.lines.length === 0) return "";
    return this.errors.length === this.lines.length ? labels.noRowImportable : labels.nothingToChange;
  }

  get importLabel(): string {
    return fill(labels.importRows, [this.importable.length]);
  }

  get progress(): string {
    if (this.step === "undoing") return fill(labels.planProgress, [this.done, this.total]);
    return fill(this.isImporting ? labels.importProgress : labels.checkingProgress, [this.done, this.total]);
  }

  get percent(): number {
    return this.total === 0 ? 0 : Math.round((this.done / this.total) * 100);
  }

  handleBack(): void {
    this.isStopped = true;
    this.dispatchEvent(new CustomEvent("back"));
  }

  handleExport(): void {
    void this.run(() => downloadMappings(this.connectionId));
  }

  async handleFile(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement & { files: FileList }).files[0];
    if (!file) return;
    this.fileName = file.name;
    this.bytes = await file.arrayBuffer();
    this.encoding = "";
    this.separator = "";
    await this.look();
  }

  handleEncoding(event: CustomEvent<{ value: string }>): void {
    this.encoding = event.detail.value;
    void this.look();
  }

  handleSeparator(event: CustomEvent<{ value: string }>): void {
    this.separator = event.detail.value;
    void this.look();
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  handleErrors(): void {
    downloadErrors(this.errors);
  }

  handleGroup(event: Event): void {
    const name = (event.currentTarget as HTMLElement).dataset["name"] ?? "";
    this.chosen = this.chosen === name ? "" : name;
  }

  handleStop(): void {
    this.isStopped = true;
  }

  async handleImport(): Promise<void> {
    const field = this.template?.querySelector<HTMLTextAreaElement>("lightning-textarea");
    if (!field?.reportValidity()) return;
    await this.run(async () => {
      this.step = "importing";
      this.changeSetId = (await begin({ connectionId: this.connectionId, reason: this.reason.trim() })) ?? "";
      try {
        await this.send((lines) => importLines({ changeSetId: this.changeSetId, lines }));
      } finally {
        await finish({ changeSetId: this.changeSetId });
      }
      this.step = "result";
      this.message = this.isStopped
        ? fill(labels.importStopped, [this.lines[this.done]?.rowNumber])
        : this.resultText();
    });
    if (this.isImporting) this.step = "preview";
  }

  handleUndo(): void {
    const changeSetId = this.changeSetId;
    void this.run(async () => {
      this.step = "undoing";
      const undone = await drive(
        () => undo({ changeSetId }),
        (step) => {
          [this.done, this.total] = [step?.doneCount ?? 0, step?.itemCount ?? 0];
        },
      );
      this.changeSetId = "";
      const leftOut = undone?.leftOutCount ?? 0;
      this.message = leftOut > 0 ? fill(labels.doneUndonePartly, [leftOut]) : labels.doneUndone;
    }).finally(() => {
      this.step = "result";
    });
  }

  private look(): Promise<void> {
    return this.run(async () => {
      await this.isReady;
      const file = readMappings(this.bytes ?? new ArrayBuffer(0), this.encoding, this.separator);
      this.encoding = file.encoding;
      this.separator = file.separator;
      this.lines = file.lines;
      this.step = "file";
      this.chosen = "";
      this.message = "";
      this.problem = file.problem;
      if (file.problem || file.lines.length === 0) return;
      this.step = "checking";
      await this.send((lines) => preview({ connectionId: this.connectionId, lines }));
      this.chosen = this.hasErrors ? "Error" : "";
      this.step = this.isStopped ? "file" : "preview";
    });
  }

  private async send(call: (lines: MappingImportRow[]) => Promise<MappingImportRow[] | null>): Promise<void> {
    this.isStopped = false;
    this.done = 0;
    this.total = this.lines.length;
    this.lines = await inChunks(this.lines, call, (done) => {
      this.done = done;
      return !this.isStopped;
    });
  }

  private resultText(): string {
    const number = (...outcomes: string[]): number =>
      this.lines.filter(({ outcome }) => outcomes.includes(outcome ?? "")).length;
    return fill(labels.importResult, [number("New", "Changed"), number("Clear"), number("Same"), number("Error")]);
  }

  private async run(act: () => Promise<void>): Promise<void> {
    this.problem = "";
    try {
      await act();
    } catch (error) {
      this.problem = readFailure(error).message;
    }
  }
}
