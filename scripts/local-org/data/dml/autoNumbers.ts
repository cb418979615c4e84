import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { org } from "../../runtime/org.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { idOf } from "../rows.ts";
import type { Store } from "../store.ts";
import { set, text } from "./save.ts";

/** Fills auto-number fields, and an empty text name with the record's id. */
export function assignNumbers(store: Store, object: SObjectSchema, next: ApexSObject): void {
  for (const field of object.fields.values()) {
    if (field.autoNumberFormat === null) continue;
    const number = store.nextNumber(`auto:${object.name}.${field.name}`);
    set(next, field.name, formatted(field.autoNumberFormat, number, new Date(org().clock.now())));
  }
  if (object.kind === "custom" && text(next, "Name") === null) set(next, "Name", idOf(next).slice(0, 15));
}

/** `CON-{YYYY}-{00000}`. Source: Salesforce Help, Guidelines for Auto-Number display formats. */
export function formatted(format: string, number: number, today: Date): string {
  return format.replace(/\{(0+|YYYY|YY|MM|DD)\}/g, (_all, part: string) => {
    const year = String(today.getUTCFullYear());
    if (part === "YYYY") return year;
    if (part === "YY") return year.slice(2);
    if (part === "MM") return String(today.getUTCMonth() + 1).padStart(2, "0");
    if (part === "DD") return String(today.getUTCDate()).padStart(2, "0");
    return String(number).padStart(part.length, "0");
  });
}
