import type { FieldInfo, PicklistOption } from "../../../contract/uiApi.ts";
import { LightningElement, api } from "lwc";
import { text } from "platform/texts";

interface Control extends Element {
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
}

const INPUT_TYPES: Readonly<Record<string, string>> = {
  Boolean: "checkbox",
  Currency: "number",
  Date: "date",
  DateTime: "datetime",
  Double: "number",
  Email: "email",
  Int: "number",
  Percent: "number",
  Phone: "tel",
  Time: "time",
  Url: "url",
};

/**
 * The input for one field by its data type.
 * @fires fieldchange `{ field, value }`
 */
export default class FieldInput extends LightningElement {
  @api info?: FieldInfo;
  @api value: unknown = null;
  /** Required by the form, whatever the field says. */
  @api required = false;
  @api disabled = false;
  /** Of the label: `label-hidden`, `label-inline`, `label-stacked`. */
  @api variant?: string;

  private serverError = "";

  /** What the server said about the value. */
  @api get error(): string {
    return this.serverError;
  }
  set error(error: string) {
    this.serverError = error;
    this.showServerError();
  }

  renderedCallback(): void {
    this.showServerError();
  }

  @api reportValidity(): boolean {
    const control = this.control;
    control?.setCustomValidity?.("");
    return control?.reportValidity?.() ?? true;
  }

  get isRequired(): boolean {
    return this.required || (this.info?.required ?? false);
  }

  get kind(): string {
    return this.info?.dataType ?? "String";
  }

  get isPicklist(): boolean {
    return this.kind === "Picklist";
  }

  get isMultiPicklist(): boolean {
    return this.kind === "MultiPicklist";
  }

  get isReference(): boolean {
    return this.kind === "Reference";
  }

  get isTextArea(): boolean {
    return this.kind === "TextArea";
  }

  get isCheckbox(): boolean {
    return this.kind === "Boolean";
  }

  get inputType(): string {
    return INPUT_TYPES[this.kind] ?? "text";
  }

  get step(): string | undefined {
    if (this.inputType !== "number") return undefined;
    return this.info?.scale ? String(10 ** -this.info.scale) : "1";
  }

  get maxLength(): number | undefined {
    return this.info?.length || undefined;
  }

  get options(): PicklistOption[] {
    const values = [...(this.info?.picklistValues ?? [])];
    return this.isPicklist && !this.isRequired ? [{ label: text("record.none"), value: "" }, ...values] : values;
  }

  get selectedValues(): string[] {
    return typeof this.value === "string" && this.value !== "" ? this.value.split(";") : [];
  }

  get target(): string {
    const targets = (this.info?.referenceToInfos ?? []).map(({ apiName }) => apiName);
    // Owners are users or queues: people look for people.
    return targets.find((name) => name === "User") ?? targets[0] ?? "";
  }

  handleInput(event: CustomEvent<{ value?: unknown; checked?: boolean; recordId?: string | null }>): void {
    const { value, checked, recordId } = event.detail;
    if (this.isCheckbox) this.change(checked ?? false);
    else if (this.isReference) this.change(recordId ?? null);
    else if (Array.isArray(value)) this.change(value.join(";") || null);
    else this.change(value === "" || value === undefined ? null : this.typed(value));
  }

  private showServerError(): void {
    const control = this.control;
    if (!control?.setCustomValidity) return;
    control.setCustomValidity(this.serverError);
    if (this.serverError) control.reportValidity();
  }

  private typed(value: unknown): unknown {
    return this.inputType === "number" ? Number(value) : value;
  }

  private change(value: unknown): void {
    this.dispatchEvent(new CustomEvent("fieldchange", { detail: { field: this.info?.apiName, value } }));
  }

  private get control(): Control | null {
    return this.template?.querySelector<Control>("[data-control]") ?? null;
  }
}
