import { LightningElement, api } from "lwc";
import begin from "@salesforce/apex/MappingImportController.begin";
import finish from "@salesforce/apex/MappingImportController.finish";
import importLines from "@salesforce/apex/MappingImportController.importLines";
import preview from "@salesforce/apex/MappingImportController.preview";
import undo from "@salesforce/apex/UserMappingController.undo";
import type { MappingImportRow } from "apex/MappingImportRow";
import { fill, readFailure } from "c/connectionError";
import { downloadErrors, downloadMappings, ENCODINGS, loadPapa, readMappings } from "c/userMappingFile";
import { columns, countsOf, inOrder, repeated, rowOf, separators } from "./rows.ts";
import { labels } from "./labels.ts";

const LINES_AT_ONCE = 500;
const IMPORTABLE: readonly string[] = ["New", "Changed", "Clear"];

type Step = "file" | "preview" | "importing" | "result";

/**
 * Import of mappings: file, preview, import in chunks, result with undo.
 *
 * @fires back the person wants the list
 */
export default class UserMappingImport extends LightningElement {
  readonly labels = labels;
  readonly columns = columns;
  readonly separators = separators;
  readonly encodings = ENCODINGS.map((value) => ({ label: value.toUpperCase(), value }));
  @api connectionId = "";
  step: Step = "file";
  fileName = "";
  encoding = "";
  separator = "";
  lines: MappingImportRow[] = [];
  done = 0;
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

  get counts(): string[] {
    return countsOf(this.lines);
  }

  get rows(): ReturnType<typeof rowOf>[] {
    return inOrder(this.lines).map(rowOf);
  }

  get isPreview(): boolean {
    return this.step === "preview";
  }

  get isImporting(): boolean {
    return this.step === "importing";
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
    return fill(labels.importProgress, [this.done, this.lines.length]);
  }

  get percent(): number {
    return this.lines.length === 0 ? 0 : Math.round((this.done / this.lines.length) * 100);
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
        await this.inChunks((lines) => importLines({ changeSetId: this.changeSetId, lines }));
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
    void this.run(async () => {
      let leftOut: number | null = null;
      while (leftOut === null) {
        // eslint-disable-next-line no-await-in-loop -- each call goes on where the one before stopped
        leftOut = await undo({ changeSetId: this.changeSetId });
      }
      this.changeSetId = "";
      this.message = leftOut > 0 ? fill(labels.doneUndonePartly, [leftOut]) : labels.doneUndone;
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
      this.problem = file.problem;
      if (file.problem || file.lines.length === 0) return;
      await this.inChunks((lines) => preview({ connectionId: this.connectionId, lines }));
      this.step = "preview";
    });
  }

  /** Sends the lines in chunks; a person named twice anywhere in the file counts once. */
  private async inChunks(send: (lines: MappingImportRow[]) => Promise<MappingImportRow[] | null>): Promise<void> {
    this.isStopped = false;
    this.done = 0;
    const twice = repeated(this.lines);
    for (let start = 0; start < this.lines.length && !this.isStopped; start += LINES_AT_ONCE) {
      const chunk = this.lines.slice(start, start + LINES_AT_ONCE);
      // eslint-disable-next-line no-await-in-loop -- one chunk after the other, so that Stop works and rows do not race
      const answered = await send(chunk.filter(({ rowNumber }) => !twice.has(rowNumber ?? 0)));
      const byNumber = new Map((answered ?? []).map((line) => [line.rowNumber, line]));
      const next = chunk.map((line) => byNumber.get(line.rowNumber) ?? refused(line, twice));
      this.lines = [...this.lines.slice(0, start), ...next, ...this.lines.slice(start + chunk.length)];
      this.done = start + chunk.length;
    }
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

function refused(line: MappingImportRow, twice: ReadonlyMap<number, number>): MappingImportRow {
  const problem = fill(labels.csvTwice, [line.externalEmail, twice.get(line.rowNumber ?? 0)]);
  return { ...line, outcome: "Error", problem };
}
