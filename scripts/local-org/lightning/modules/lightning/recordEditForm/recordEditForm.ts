import type { UiRecord } from "../../../contract/uiApi.ts";
import { LightningElement, api } from "lwc";
import { createRecord, updateRecord } from "lightning/uiRecordApi";
import { errorMessage, fieldErrors } from "platform/errors";
import { FormFields, type FormInput, type FormUi } from "platform/recordForm";

interface Messages {
  show(message: string): void;
}

/**
 * `lightning-record-edit-form`: edits a record, or creates one without `record-id`, with the inputs within.
 * @fires load `{ record, objectInfos, records }` when the form can be filled
 * @fires submit `{ fields }`; prevented, the form saves nothing
 * @fires success the saved record
 * @fires error `{ message, detail, output }`
 */
export default class RecordEditForm extends LightningElement {
  @api formClass = "";
  @api recordTypeId: string | null = null;
  private record: string | null = null;
  private object = "";
  private messages: Messages[] = [];
  private readonly fields = new FormFields<FormInput>(
    () => ({ recordId: this.record, objectApiName: this.object }),
    (ui) => this.loaded(ui),
    (error) => this.fail(error),
  );

  @api get recordId(): string | null {
    return this.record;
  }
  set recordId(id: string | null | undefined) {
    this.record = id ?? null;
    if (this.isConnected) this.fields.ask();
  }

  @api get objectApiName(): string {
    return this.object;
  }
  set objectApiName(name: string | { objectApiName: string }) {
    this.object = typeof name === "string" ? name : name.objectApiName;
    if (this.isConnected) this.fields.ask();
  }

  connectedCallback(): void {
    this.fields.ask();
  }

  disconnectedCallback(): void {
    this.fields.stop();
  }

  /** Saves values, by default those of the inputs. */
  @api submit(fields: Record<string, unknown> = this.values): void {
    void this.save(fields);
  }

  handleField(event: Event): void {
    this.fields.listen(event);
  }

  handleMessages(event: CustomEvent<Messages>): void {
    event.stopPropagation();
    this.messages.push(event.detail);
  }

  handleSubmit(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    if (!this.fields.isLoaded) return;
    this.tell("");
    const valid = this.fields.all.map((field) => field.reportValidity());
    if (valid.includes(false)) return;
    const fields = this.values;
    const isWanted = this.dispatchEvent(new CustomEvent("submit", { cancelable: true, detail: { fields } }));
    if (isWanted) this.submit(fields);
  }

  handleReset(event: Event): void {
    event.preventDefault();
    this.tell("");
    for (const field of this.fields.all) field.reset();
  }

  private get values(): Record<string, unknown> {
    const editable = this.fields.all.filter((field) => field.isEditable);
    return Object.fromEntries(editable.map((field) => [field.fieldName, field.currentValue]));
  }

  private async save(fields: Record<string, unknown>): Promise<void> {
    try {
      const saved = this.record
        ? await updateRecord({ fields: { Id: this.record, ...fields } })
        : await createRecord({ apiName: this.object, fields });
      for (const field of this.fields.all) field.setErrors("");
      this.dispatchEvent(new CustomEvent<UiRecord>("success", { detail: saved }));
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const byField = fieldErrors(error);
    for (const field of this.fields.all) field.setErrors(byField.get(field.fieldName) ?? "");
    const shown = new Set(this.fields.all.map((field) => field.fieldName));
    const others = [...byField].filter(([name]) => !shown.has(name)).map(([name, message]) => `${name}: ${message}`);
    const message = errorMessage(error);
    this.tell([message, ...others].join(" "));
    const { output } = ((error as { body?: unknown } | null)?.body ?? {}) as { output?: unknown };
    this.dispatchEvent(new CustomEvent("error", { detail: { message, detail: others.join(" "), output } }));
  }

  private tell(message: string): void {
    for (const messages of this.messages) messages.show(message);
  }

  private loaded(ui: FormUi): void {
    const { record, objectInfo } = ui;
    const detail = {
      record,
      objectInfos: { [objectInfo.apiName]: objectInfo },
      records: record ? { [record.id]: record } : {},
    };
    this.dispatchEvent(new CustomEvent("load", { detail }));
  }
}
