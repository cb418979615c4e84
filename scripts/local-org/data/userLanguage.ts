import { org } from "../runtime/org.ts";
import type { SObjectSchema } from "../schema/model.ts";
import { inLanguage } from "../schema/translations.ts";
import type { Store } from "./store.ts";

/** An object with labels and messages in a user's language, for the engines below the library. */
export function inLanguageOf(store: Store, user: SObjectSchema, userId: string, object: SObjectSchema): SObjectSchema {
  const row = store.get(`SELECT "LanguageLocaleKey" AS language FROM ${store.table(user)} WHERE "Id" = ?`, userId);
  return inLanguage(org().metadata, object, String(row?.["language"] ?? "en_US"));
}
