import type { FieldInfo, NewRecordUi, UiRecord } from "../../contract/uiApi.ts";
import { newRecordUi } from "platform/listUi";
import { recordUiWith } from "platform/recordUi";
import { resource } from "platform/resource";

/** What a form knows once it is loaded. */
export type FormUi = NewRecordUi & { readonly record?: UiRecord; readonly canEdit?: boolean };

/** A field of a form, as it makes itself known to the form around it. */
export interface FormField {
  readonly fieldName: string;
  /** Gets what the form loaded. */
  show(ui: FormUi): void;
}

/** A field that takes a value. */
export interface FormInput extends FormField {
  readonly currentValue: unknown;
  readonly isEditable: boolean;
  reportValidity(): boolean;
  /** What the server said about the value; empty when all is well. */
  setErrors(message: string): void;
  reset(): void;
}

/** A field reference of `@salesforce/schema`, or a name. */
export type FieldId = string | { readonly fieldApiName: string; readonly objectApiName: string };

const REGISTER = "lightning__registerfield";

/** `Account.Name` and `Name` are the same field of a form. */
export function fieldNameOf(field: FieldId | undefined): string {
  const name = typeof field === "string" ? field : (field?.fieldApiName ?? "");
  return name.split(".").at(-1) ?? "";
}

/** Makes a field known to the form around it. */
export function register(element: EventTarget, field: FormField): void {
  element.dispatchEvent(new CustomEvent(REGISTER, { bubbles: true, composed: true, detail: field }));
}

/** The fields within a form, and what the form loaded for them. */
export class FormFields<Field extends FormField> {
  readonly all: Field[] = [];
  private ui: FormUi | null = null;
  private unsubscribe: (() => void) | null = null;
  private isAsking = false;
  private readonly target: () => { recordId: string | null; objectApiName: string };
  private readonly loaded: (ui: FormUi) => void;
  private readonly failed: (error: unknown) => void;

  constructor(
    target: () => { recordId: string | null; objectApiName: string },
    loaded: (ui: FormUi) => void,
    failed: (error: unknown) => void,
  ) {
    this.target = target;
    this.loaded = loaded;
    this.failed = failed;
  }

  /** Before it nothing can be saved: the fields have not shown themselves. */
  get isLoaded(): boolean {
    return this.ui !== null;
  }

  /** Listens for fields within an element of the form's template. */
  listen(event: Event): void {
    event.stopPropagation();
    const { detail } = event as CustomEvent<Field>;
    this.all.push(detail);
    if (this.ui) detail.show(this.ui);
    this.ask();
  }

  /** Loads once for all fields that make themselves known together. */
  ask(): void {
    if (this.isAsking) return;
    this.isAsking = true;
    void Promise.resolve().then(() => {
      this.isAsking = false;
      this.load();
    });
  }

  stop(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  private load(): void {
    const { recordId, objectApiName } = this.target();
    this.stop();
    if (!recordId) {
      if (objectApiName) void newRecordUi(objectApiName).then((ui) => this.provide(ui), this.failed);
      return;
    }
    const wanted = recordUiWith(recordId, [...new Set(this.all.map((field) => field.fieldName))].sort());
    this.unsubscribe = resource(wanted.key, wanted.load).subscribe(({ data, error }) => {
      if (data) this.provide(data);
      else if (error !== undefined) this.failed(error);
    });
  }

  private provide(ui: FormUi): void {
    this.ui = ui;
    for (const field of this.all) field.show(ui);
    this.loaded(ui);
  }
}

/** A field of a form that the local org does not draw; it is named on the page. */
export function unsupportedField(info: FieldInfo): string | null {
  if (info.dataType === "Address" || info.dataType === "Location") return `${info.apiName}: ${info.dataType}`;
  return info.controllerName === null ? null : `${info.apiName}: dependent picklist`;
}
