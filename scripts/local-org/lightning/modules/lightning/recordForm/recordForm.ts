import type { LayoutSection } from "../../../contract/uiApi.ts";
import { LightningElement, api } from "lwc";
import { errorMessage } from "platform/errors";
import { newRecordUi } from "platform/listUi";
import { fieldNameOf, type FieldId } from "platform/recordForm";
import { text } from "platform/texts";

interface Section {
  readonly key: string;
  readonly heading: string;
  readonly fields: readonly string[];
}

/**
 * `lightning-record-form`: shows, edits or creates a record, by named fields or by the object's layout.
 * @fires load, submit, success, error as of the edit form; cancel when the person gives up
 */
export default class RecordForm extends LightningElement {
  @api recordId: string | null = null;
  @api objectApiName: string | { objectApiName: string } = "";
  /** `view` (with a button to edit), `edit` or `readonly`; by default `edit` without a record, else `view`. */
  @api mode?: string;
  @api fields?: readonly FieldId[];
  /** `Full` or `Compact`; without it the fields are named. */
  @api layoutType?: string;
  @api columns: number | string = 1;
  errorText = "";
  readonly saveLabel = text("record.save");
  readonly cancelLabel = text("record.cancel");
  readonly editLabel = text("record.edit");

  private layout: readonly Section[] = [];
  private isOpen = false;

  connectedCallback(): void {
    if (this.layoutType) void this.loadLayout();
  }

  get objectName(): string {
    return typeof this.objectApiName === "string" ? this.objectApiName : this.objectApiName.objectApiName;
  }

  get isEditing(): boolean {
    return this.isOpen || this.mode === "edit" || !this.recordId;
  }

  get canSwitch(): boolean {
    return this.mode !== "readonly";
  }

  get sections(): readonly Section[] {
    const named = (this.fields ?? []).map(fieldNameOf);
    return named.length > 0 ? [{ key: "fields", heading: "", fields: named }, ...this.layout] : this.layout;
  }

  get columnClass(): string {
    return `slds-col slds-size_1-of-1 slds-medium-size_1-of-${this.columns}`;
  }

  handleEdit(): void {
    this.isOpen = true;
  }

  handleCancel(): void {
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent("cancel"));
  }

  handleSuccess(event: CustomEvent): void {
    this.isOpen = false;
    this.handlePass(event);
  }

  /** The forms within answer for this one; what is prevented here is prevented there. */
  handlePass(event: CustomEvent): void {
    event.stopPropagation();
    const passed = new CustomEvent(event.type, { cancelable: event.cancelable, detail: event.detail as unknown });
    if (!this.dispatchEvent(passed)) event.preventDefault();
  }

  private async loadLayout(): Promise<void> {
    try {
      const { sections, highlights } = await newRecordUi(this.objectName);
      this.layout =
        this.layoutType === "Compact"
          ? [{ key: "compact", heading: "", fields: highlights }]
          : sections.map((section, index) => sectionOf(section, index));
    } catch (error) {
      this.errorText = errorMessage(error);
    }
  }
}

function sectionOf({ heading, useHeading, rows }: LayoutSection, index: number): Section {
  return { key: String(index), heading: useHeading ? heading : "", fields: rows.flat() };
}
