import type { RecordUi } from "../../../contract/uiApi.ts";
import { LightningElement, api, wire } from "lwc";
import { confirm } from "platform/confirm";
import RecordModal from "host/recordModal";
import { deleteRecord } from "lightning/uiRecordApi";
import { recordUi, type Wired } from "platform/recordUi";
import { navigate, navigateTo } from "platform/router";
import { fieldView, recordName, type FieldView } from "platform/fieldViews";
import { showError, showToast } from "platform/toast";
import { text } from "platform/texts";

/** Header of a record page: icon, object, name, key fields and the record's actions. */
export default class RecordHighlights extends LightningElement {
  @api recordId: string | null = null;
  @wire(recordUi, { recordId: "$recordId" }) ui?: Wired<RecordUi>;
  readonly editLabel = text("record.edit");
  readonly deleteLabel = text("record.delete");

  get data(): RecordUi | undefined {
    return this.ui?.data;
  }

  get name(): string {
    return this.data ? recordName(this.data) : "";
  }

  get fields(): FieldView[] {
    const data = this.data;
    return data ? data.highlights.flatMap((field) => fieldView(data, field) ?? []) : [];
  }

  async handleEdit(): Promise<void> {
    if (!this.data) return;
    await RecordModal.open({ label: text("record.editTitle", this.name), ui: this.data, size: "medium" });
  }

  async handleDelete(): Promise<void> {
    if (!this.data || !this.recordId) return;
    const { label, apiName } = this.data.objectInfo;
    const name = this.name;
    const message = text("record.deleteQuestion", label, name);
    const confirmed = await confirm({ message, label: this.deleteLabel, theme: "error" });
    if (!confirmed) return;
    try {
      await deleteRecord(this.recordId);
      showToast(text("record.deleted", label, name), "success");
      navigate({ type: "standard__objectPage", attributes: { objectApiName: apiName, actionName: "list" } });
    } catch (error) {
      showError(error);
    }
  }

  handleLink(event: Event): void {
    event.preventDefault();
    navigateTo(new URL((event.currentTarget as HTMLAnchorElement).href).pathname);
  }
}
