import type { RecordAction, RecordUi } from "../../../contract/uiApi.ts";
import { LightningElement, api, wire } from "lwc";
import { confirm } from "platform/confirm";
import RecordModal from "host/recordModal";
import { deleteRecord } from "lightning/uiRecordApi";
import { recordUi, type Wired } from "platform/recordUi";
import { navigate, navigateTo } from "platform/router";
import { fieldView, recordName, type FieldView } from "platform/fieldViews";
import { showError, showToast } from "platform/toast";
import { text } from "platform/texts";

interface Action {
  readonly name: RecordAction;
  readonly label: string;
}

/** Buttons beside the menu, in a wide window and in a narrow one. */
const WIDE_BUTTONS = 3;
const NARROW_BUTTONS = 1;
const narrow = window.matchMedia("(width < 48rem)");

/** Header of a record page: icon, object, name, key fields and the record's actions; what does not fit is in a menu. */
export default class RecordHighlights extends LightningElement {
  @api recordId: string | null = null;
  @wire(recordUi, { recordId: "$recordId" }) ui?: Wired<RecordUi>;
  readonly moreLabel = text("record.moreActions");
  isNarrow = narrow.matches;

  connectedCallback(): void {
    narrow.addEventListener("change", this.handleWidth);
  }

  disconnectedCallback(): void {
    narrow.removeEventListener("change", this.handleWidth);
  }

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

  get hasFields(): boolean {
    return this.fields.length > 0;
  }

  get hasActions(): boolean {
    return this.actions.length > 0;
  }

  get buttons(): Action[] {
    return this.actions.slice(0, this.buttonCount);
  }

  get menu(): Action[] {
    return this.actions.slice(this.buttonCount);
  }

  get hasMenu(): boolean {
    return this.menu.length > 0;
  }

  handleButton(event: Event): void {
    void this.act((event.currentTarget as HTMLElement).dataset["name"]);
  }

  handleMenu(event: CustomEvent<{ value: string }>): void {
    void this.act(event.detail.value);
  }

  handleLink(event: Event): void {
    event.preventDefault();
    navigateTo(new URL((event.currentTarget as HTMLAnchorElement).href).pathname);
  }

  private readonly handleWidth = (): void => {
    this.isNarrow = narrow.matches;
  };

  private get actions(): Action[] {
    return (this.data?.actions ?? []).map((name) => ({ name, label: text(`record.${name.toLowerCase()}`) }));
  }

  private get buttonCount(): number {
    return this.isNarrow ? NARROW_BUTTONS : WIDE_BUTTONS;
  }

  private act(name: string | undefined): Promise<void> {
    return name === "Delete" ? this.delete() : this.edit();
  }

  private async edit(): Promise<void> {
    if (!this.data) return;
    await RecordModal.open({ label: text("record.editTitle", this.name), ui: this.data, size: "medium" });
  }

  private async delete(): Promise<void> {
    if (!this.data || !this.recordId) return;
    const { label, apiName } = this.data.objectInfo;
    const name = this.name;
    const message = text("record.deleteQuestion", label, name);
    const confirmed = await confirm({ message, label: text("record.delete"), theme: "error" });
    if (!confirmed) return;
    try {
      await deleteRecord(this.recordId);
      showToast(text("record.deleted", label, name), "success");
      navigate({ type: "standard__objectPage", attributes: { objectApiName: apiName, actionName: "list" } });
    } catch (error) {
      showError(error);
    }
  }
}
