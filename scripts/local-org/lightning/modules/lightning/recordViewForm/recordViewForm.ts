import { LightningElement, api } from "lwc";
import { errorMessage } from "platform/errors";
import { FormFields, type FormField, type FormUi } from "platform/recordForm";

/**
 * `lightning-record-view-form`: shows fields of a record by the `lightning-output-field` elements within.
 * @fires load `{ record, objectInfos, records }`
 */
export default class RecordViewForm extends LightningElement {
  @api objectApiName: string | { objectApiName: string } = "";
  errorText = "";
  private record: string | null = null;
  private readonly fields = new FormFields<FormField>(
    () => ({ recordId: this.record, objectApiName: "" }),
    (ui) => this.loaded(ui),
    (error) => (this.errorText = errorMessage(error)),
  );

  @api get recordId(): string | null {
    return this.record;
  }
  set recordId(id: string | null | undefined) {
    this.record = id ?? null;
    if (this.isConnected) this.fields.ask();
  }

  connectedCallback(): void {
    this.fields.ask();
  }

  disconnectedCallback(): void {
    this.fields.stop();
  }

  handleField(event: Event): void {
    this.fields.listen(event);
  }

  private loaded({ record, objectInfo }: FormUi): void {
    this.errorText = "";
    const records = record ? { [record.id]: record } : {};
    const detail = { record, objectInfos: { [objectInfo.apiName]: objectInfo }, records };
    this.dispatchEvent(new CustomEvent("load", { detail }));
  }
}
