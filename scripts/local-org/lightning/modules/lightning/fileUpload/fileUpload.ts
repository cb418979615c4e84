import { LightningElement, api } from "lwc";
import { errorMessage } from "platform/errors";
import { request } from "platform/request";
import { session } from "platform/session";
import { text } from "platform/texts";

/** A file that was uploaded, as `uploadfinished` names it. */
interface UploadedFile {
  readonly name: string;
  readonly documentId: string;
  readonly contentVersionId: string;
  readonly mimeType: string;
}

interface Upload {
  readonly key: string;
  readonly name: string;
  readonly state: "running" | "done" | "failed";
  readonly problem: string;
}

const VERSIONS = "/services/data/v67.0/sobjects/ContentVersion";
const ICONS = {
  running: { iconName: "utility:upload", variant: "" },
  done: { iconName: "utility:success", variant: "success" },
  failed: { iconName: "utility:error", variant: "error" },
} as const;

/**
 * `lightning-file-upload`: keeps files with a record, or with the user where there is none.
 * @fires uploadfinished `{ files }`
 */
export default class FileUpload extends LightningElement {
  @api label = "";
  @api name = "";
  /** Extensions that are taken: `[".pdf", ".png"]`. */
  @api accept?: readonly string[] | string;
  @api multiple = false;
  @api disabled = false;
  @api required = false;
  @api recordId: string | null = null;
  states: readonly Upload[] = [];

  get acceptedTypes(): string {
    return [this.accept ?? []].flat().join(",");
  }

  get isDisabled(): boolean {
    return this.disabled || this.states.some(({ state }) => state === "running");
  }

  get uploads(): (Upload & { iconName: string; variant: string; word: string })[] {
    return this.states.map((upload) => ({
      ...upload,
      ...ICONS[upload.state],
      word: text(`upload.${upload.state}`),
    }));
  }

  async handleFiles(event: CustomEvent<{ files: FileList }>): Promise<void> {
    event.stopPropagation();
    const files = [...event.detail.files];
    this.states = files.map(({ name }, index) => ({ key: `${index}`, name, state: "running", problem: "" }));
    const uploaded: UploadedFile[] = [];
    for (const [index, file] of files.entries()) {
      try {
        // One after the other: each is a transaction, and progress shows in order.
        // eslint-disable-next-line no-await-in-loop
        uploaded.push(await this.upload(file));
        this.settle(index, "done", "");
      } catch (error) {
        this.settle(index, "failed", errorMessage(error));
      }
    }
    if (uploaded.length > 0) {
      this.dispatchEvent(new CustomEvent("uploadfinished", { detail: { files: uploaded } }));
    }
  }

  private settle(settled: number, state: Upload["state"], problem: string): void {
    this.states = this.states.map((upload, index) => (index === settled ? { ...upload, state, problem } : upload));
  }

  private async upload(file: File): Promise<UploadedFile> {
    const { name } = file;
    const body = {
      Title: name.replace(/\.[^.]+$/, ""),
      PathOnClient: name,
      VersionData: await base64(file),
      FirstPublishLocationId: this.recordId ?? session.user.id,
    };
    const { id } = await request<{ id: string }>("POST", VERSIONS, body);
    const version = await request<{ ContentDocumentId: string }>("GET", `${VERSIONS}/${id}?fields=ContentDocumentId`);
    return { name, documentId: version.ContentDocumentId, contentVersionId: id, mimeType: file.type };
  }
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).replace(/^[^,]*,/, "")));
    reader.addEventListener("error", () => reject(reader.error ?? new Error(file.name)));
    reader.readAsDataURL(file);
  });
}
