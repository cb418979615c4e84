import { org } from "../../runtime/org.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { inLanguage } from "../../schema/translations.ts";
import { runningUser } from "./runningUser.ts";

/** An object with labels, help texts and messages in the running user's language. */
export function translatedObject(object: SObjectSchema): SObjectSchema {
  return inLanguage(org().metadata, object, runningUser("LanguageLocaleKey") ?? "en_US");
}

/** A field with its label, help text and values in the running user's language. */
export function translatedField(object: SObjectSchema, field: FieldSchema): FieldSchema {
  return translatedObject(object).fields.get(field.name.toLowerCase()) ?? field;
}
