import { LightningElement, api } from "lwc";
import listFiles from "@salesforce/apex/ConnectionExportController.listFiles";
import readPart from "@salesforce/apex/ConnectionExportController.readPart";
import type { ConnectionFile } from "apex/ConnectionFile";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { saveFile } from "c/csvFile";
import { labels } from "./labels.ts";

interface FileRow {
  readonly name: string;
  readonly label: string;
  readonly downloadLabel: string;
}

/** The files of what Salesforce holds of a connection, read in parts and handed to the person. */
export default class ConnectionExport extends LightningElement {
  readonly labels = labels;
  @api connectionId = "";
  /** Name of the connection, for the names of the files. */
  @api connectionName = "";
  files: readonly ConnectionFile[] | null = null;
  failure: CallFailure | null = null;
  status = "";
  /** One file at a time; the buttons stay, so that the focus does. */
  private isBusy = false;

  connectedCallback(): void {
    void this.load();
  }

  get isLoading(): boolean {
    return this.files === null && this.failure === null;
  }

  get rows(): FileRow[] {
    return (this.files ?? []).map(({ name, label }) => ({
      name: name ?? "",
      label: label ?? "",
      downloadLabel: fill(labels.download, [name]),
    }));
  }

  handleRetry(): void {
    void this.load();
  }

  async handleDownload(event: Event): Promise<void> {
    if (this.isBusy) return;
    const fileName = (event.currentTarget as HTMLElement).dataset["name"] ?? "";
    this.isBusy = true;
    this.failure = null;
    try {
      const texts: string[] = [];
      let rowCount = 0;
      for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
        // eslint-disable-next-line no-await-in-loop -- each part begins where the one before ended
        const part = await readPart({ connectionId: this.connectionId, fileName, after });
        texts.push(part?.text ?? "");
        rowCount += part?.rowCount ?? 0;
        after = part?.nextAfter ?? null;
        this.status = fill(labels.progress, [fileName, rowCount]);
      }
      saveFile(`${this.connectionName} ${fileName}`, texts.join(""));
      this.status = fill(labels.done, [fileName, rowCount]);
    } catch (error) {
      this.status = "";
      this.failure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }

  private async load(): Promise<void> {
    this.failure = null;
    try {
      this.files = (await listFiles({ connectionId: this.connectionId })) ?? [];
    } catch (error) {
      this.failure = readFailure(error);
    }
  }
}
