import type { RecordUi } from "../../../contract/uiApi.ts";
import { LightningElement, api, wire } from "lwc";
import RecordModal from "host/recordModal";
import { errorMessage } from "platform/errors";
import { recordUi, type Wired } from "platform/recordUi";
import { fieldView, recordName, type FieldView } from "platform/fieldViews";
import { text } from "platform/texts";

interface Section {
  readonly heading: string;
  readonly key: string;
  readonly useHeading: boolean;
  /** With the label of the pencil; empty where the user may not edit. */
  readonly fields: readonly { readonly view: FieldView; readonly editLabel: string }[];
}

/** The fields of a record by the sections of its layout; the pencil opens them for editing. */
export default class RecordDetails extends LightningElement {
  @api recordId: string | null = null;
  @wire(recordUi, { recordId: "$recordId" }) ui?: Wired<RecordUi>;

  get errorText(): string {
    return this.ui?.error ? errorMessage(this.ui.error) : "";
  }

  get sections(): Section[] {
    const data = this.ui?.data;
    if (!data) return [];
    return data.sections.map((section, index) => ({
      heading: section.heading,
      key: String(index),
      useHeading: section.useHeading,
      fields: section.rows
        .flat()
        .flatMap((field) => fieldView(data, field) ?? [])
        .map((view) => ({ view, editLabel: this.canEdit(view.name) ? text("record.editField", view.label) : "" })),
    }));
  }

  async handleEdit(): Promise<void> {
    const data = this.ui?.data;
    if (data) await RecordModal.open({ label: text("record.editTitle", recordName(data)), ui: data, size: "medium" });
  }

  private canEdit(field: string): boolean {
    const data = this.ui?.data;
    if (!data?.canEdit || data.readOnlyFields.includes(field)) return false;
    return data.objectInfo.fields[field]?.updateable === true;
  }
}
