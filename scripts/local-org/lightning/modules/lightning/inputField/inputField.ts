import type { FieldInfo } from "../../../contract/uiApi.ts";
import { LightningElement, api } from "lwc";
import { fieldView, type FieldView } from "platform/fieldViews";
import {
  fieldNameOf,
  register,
  unsupportedField,
  type FieldId,
  type FormInput,
  type FormUi,
} from "platform/recordForm";

/**
 * `lightning-input-field`: the input of one field within `lightning-record-edit-form`; read-only where the user may not
 * change the field.
 * @fires change `{ value }`
 */
export default class InputField extends LightningElement {
  @api fieldName?: FieldId;
  @api disabled = false;
  @api readOnly = false;
  @api required = false;
  @api variant?: string;
  ui: FormUi | null = null;
  error = "";

  private changed: { readonly value: unknown } | null = null;
  private preset: { readonly value: unknown } | null = null;

  /** The value as it stands in the form. */
  @api get value(): unknown {
    return this.currentValue;
  }
  set value(value: unknown) {
    this.preset = { value };
    this.changed = null;
  }

  connectedCallback(): void {
    register(this, handleOf(this));
  }

  /** The form around it loaded. */
  show(ui: FormUi): void {
    this.ui = ui;
  }

  /** Back to the record's value. */
  @api reset(): void {
    this.changed = null;
    this.error = "";
  }

  @api clean(): void {
    this.reset();
  }

  @api reportValidity(): boolean {
    if (this.isReadOnly) return true;
    const input = this.template?.querySelector<Element & { reportValidity(): boolean }>("host-field-input");
    return input?.reportValidity() ?? true;
  }

  @api setErrors(message: string): void {
    this.error = message;
  }

  get info(): FieldInfo | undefined {
    return this.ui?.objectInfo.fields[fieldNameOf(this.fieldName)];
  }

  get problem(): string | null {
    if (!this.ui) return null;
    return this.info ? unsupportedField(this.info) : null;
  }

  get isReadOnly(): boolean {
    const { info, ui } = this;
    if (this.readOnly || !info) return this.readOnly;
    return ui?.record ? !info.updateable || ui.canEdit === false : !info.createable;
  }

  get view(): FieldView | null {
    const { record, objectInfo } = this.ui ?? {};
    return record && objectInfo ? fieldView({ record, objectInfo }, fieldNameOf(this.fieldName)) : null;
  }

  get currentValue(): unknown {
    const own = this.changed ?? this.preset;
    return own ? own.value : (this.ui?.record?.fields[fieldNameOf(this.fieldName)]?.value ?? null);
  }

  handleChange(event: CustomEvent<{ value: unknown }>): void {
    event.stopPropagation();
    this.changed = { value: event.detail.value };
    this.error = "";
    this.dispatchEvent(
      new CustomEvent("change", { bubbles: true, composed: true, detail: { value: event.detail.value } }),
    );
  }
}

/** What the form around a field sees of it. */
function handleOf(input: InputField): FormInput {
  return {
    get fieldName() {
      return fieldNameOf(input.fieldName);
    },
    get currentValue() {
      return input.currentValue;
    },
    get isEditable() {
      return !input.isReadOnly && !input.disabled && input.info !== undefined;
    },
    show: (ui) => input.show(ui),
    reportValidity: () => input.reportValidity(),
    setErrors: (message) => input.setErrors(message),
    reset: () => input.reset(),
  };
}
