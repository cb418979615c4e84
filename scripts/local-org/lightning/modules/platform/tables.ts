import type { ObjectInfo, UiRecord } from "../../contract/uiApi.ts";
import { fieldView } from "platform/fieldViews";
import { urlOf } from "platform/router";

/** A column of `lightning-datatable`. */
export interface Column {
  readonly label: string;
  readonly fieldName: string;
  readonly type: string;
  readonly sortable: boolean;
  readonly typeAttributes?: Readonly<Record<string, unknown>>;
}

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** Values that a cell shows by more than their text: links to write to and to call. */
const CELL_TYPES: Readonly<Record<string, string>> = {
  Boolean: "boolean",
  Email: "email",
  Phone: "phone",
  Url: "url",
};

/** Fields as columns: names and lookups are links. */
export function columnsOf(info: ObjectInfo, fields: readonly string[], sortable: boolean): Column[] {
  return fields.flatMap((name) => {
    const field = info.fields[name];
    if (!field) return [];
    const column = { label: field.label, sortable: sortable && field.dataType !== "TextArea" };
    if (!info.nameFields.includes(name) && field.dataType !== "Reference") {
      return [{ ...column, fieldName: name, type: CELL_TYPES[field.dataType] ?? "text" }];
    }
    const typeAttributes = { label: { fieldName: name }, target: "_self" };
    return [{ ...column, fieldName: `${name}:url`, type: "url", typeAttributes }];
  });
}

export function rowsOf(info: ObjectInfo, fields: readonly string[], records: readonly UiRecord[]): Row[] {
  return records.map((record) => {
    const attributes = { recordId: record.id, objectApiName: info.apiName, actionName: "view" };
    const own = urlOf({ type: "standard__recordPage", attributes });
    const row: Record<string, unknown> & { id: string } = { id: record.id };
    for (const name of fields) {
      const view = fieldView({ record, objectInfo: info }, name);
      row[name] = view?.isCheckbox ? view.isChecked : (view?.text ?? "");
      row[`${name}:url`] = info.nameFields.includes(name) ? own : (view?.url ?? "");
    }
    return row;
  });
}
