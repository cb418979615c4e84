import { LightningElement, api } from "lwc";
import { fieldView, type FieldView } from "platform/fieldViews";
import { fieldNameOf, register, type FieldId, type FormField, type FormUi } from "platform/recordForm";

/** `lightning-output-field`: a field of the record of the form around it; nothing where the user may not see it. */
export default class OutputField extends LightningElement {
  @api fieldName?: FieldId;
  @api fieldClass = "";
  @api variant?: string;
  ui: FormUi | null = null;

  connectedCallback(): void {
    register(this, handleOf(this));
  }

  /** The form around it loaded. */
  show(ui: FormUi): void {
    this.ui = ui;
  }

  get view(): FieldView | null {
    const { record, objectInfo } = this.ui ?? {};
    return record && objectInfo ? fieldView({ record, objectInfo }, fieldNameOf(this.fieldName)) : null;
  }
}

/** What the form around a field sees of it. */
function handleOf(output: OutputField): FormField {
  return {
    get fieldName() {
      return fieldNameOf(output.fieldName);
    },
    show: (ui) => output.show(ui),
  };
}
