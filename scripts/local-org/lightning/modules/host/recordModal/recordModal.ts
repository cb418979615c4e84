import type { FieldInfo, LayoutSection, NewRecordUi, ObjectInfo, UiRecord } from "../../../contract/uiApi.ts";
import { api } from "lwc";
import LightningModal from "lightning/modal";
import { createRecord, updateRecord } from "lightning/uiRecordApi";
import { errorMessage, fieldErrors } from "platform/errors";
import { text } from "platform/texts";

interface Section {
  readonly key: string;
  readonly heading: string;
  readonly useHeading: boolean;
  readonly fields: readonly { readonly info: FieldInfo; readonly value: unknown; readonly error: string }[];
}

/** Edits a record, or creates one when it is opened without. Closes with the record's id. */
export default class RecordModal extends LightningModal {
  /** `record` is absent for a new record. */
  @api ui?: NewRecordUi & { readonly record?: UiRecord };
  readonly cancelLabel = text("record.cancel");
  readonly saveLabel = text("record.save");
  readonly requiredHint = text("record.requiredHint");
  isSaving = false;
  problem = "";

  private changes: Record<string, unknown> = {};
  private errors = new Map<string, string>();

  get objectInfo(): ObjectInfo | undefined {
    return this.ui?.objectInfo;
  }

  get sections(): Section[] {
    const sections: readonly LayoutSection[] = this.ui?.sections ?? [];
    return sections
      .map((section, index) => ({ ...section, key: String(index), fields: this.fieldsOf(section) }))
      .filter((section) => section.fields.length > 0);
  }

  handleChange(event: CustomEvent<{ field: string; value: unknown }>): void {
    this.changes = { ...this.changes, [event.detail.field]: event.detail.value };
  }

  handleCancel(): void {
    this.close(null);
  }

  async handleSave(): Promise<void> {
    const inputs = [...(this.template?.querySelectorAll("host-field-input") ?? [])];
    const allValid = inputs.map((input) => (input as Element & { reportValidity(): boolean }).reportValidity());
    if (allValid.includes(false)) return;
    this.isSaving = true;
    this.problem = "";
    this.errors = new Map();
    try {
      this.close(await this.save());
    } catch (error) {
      this.errors = fieldErrors(error);
      this.problem = errorMessage(error);
    } finally {
      this.isSaving = false;
    }
  }

  private async save(): Promise<string> {
    const { record, objectInfo } = this.ui ?? {};
    if (!objectInfo) throw new Error("The modal needs the record's object");
    if (!record) return (await createRecord({ apiName: objectInfo.apiName, fields: this.changes })).id;
    await updateRecord({ fields: { Id: record.id, ...this.changes } });
    return record.id;
  }

  /** A field as the layout wants it; undefined for one that it only shows. */
  private infoOf(name: string): FieldInfo | undefined {
    const info = this.objectInfo?.fields[name];
    if (!info || this.ui?.readOnlyFields.includes(name)) return undefined;
    return this.ui?.requiredFields.includes(name) ? { ...info, required: true } : info;
  }

  private fieldsOf(section: LayoutSection): Section["fields"] {
    const record = this.ui?.record;
    return section.rows.flat().flatMap((name) => {
      const info = this.infoOf(name);
      // A new record belongs to whoever creates it.
      if (!info || !(record ? info.updateable : info.createable && name !== "OwnerId")) return [];
      const value = name in this.changes ? this.changes[name] : (record?.fields[name]?.value ?? null);
      return [{ info, value, error: this.errors.get(name) ?? "" }];
    });
  }
}
