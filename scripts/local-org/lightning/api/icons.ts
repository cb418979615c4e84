import { org } from "../../runtime/org.ts";
import { text } from "../../metadata/content.ts";
import type { MetadataComponent } from "../../metadata/model.ts";
import type { SObjectSchema } from "../../schema/model.ts";

/** Icons of standard objects whose icon is not simply their name. */
const STANDARD_ICONS: Readonly<Record<string, string>> = {
  PermissionSet: "standard:portal",
  User: "standard:user",
  UserRole: "standard:user_role",
};
const NAMED_ICONS = new Set([
  "account",
  "campaign",
  "case",
  "contact",
  "event",
  "lead",
  "opportunity",
  "product",
  "task",
]);
const FALLBACK = "standard:record";

/** SLDS icon of an object: its own for standard objects, that of its tab's motif for custom ones. */
export function iconOf(object: SObjectSchema): string {
  const named = object.name.toLowerCase();
  if (NAMED_ICONS.has(named)) return `standard:${named}`;
  const tab = org().metadata.find("CustomTab", object.name);
  return STANDARD_ICONS[object.name] ?? (tab ? motifIcon(tab) : FALLBACK);
}

/** A tab's motif reads `Custom67: Gears`. */
export function motifIcon(tab: MetadataComponent): string {
  const number = /^Custom(\d+)\b/.exec(text(tab.content, "motif") ?? "")?.[1];
  return number ? `custom:custom${number}` : FALLBACK;
}
