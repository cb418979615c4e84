import type { RelatedList } from "../contract/uiApi.ts";
import { org } from "../../runtime/org.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { nameField, type PageContext } from "./context.ts";
import { iconOf } from "./icons.ts";
import { objectLabelPlural } from "./objectLabels.ts";

/** Related lists of standard objects with their columns; children of ours are added by themselves. */
const STANDARD_LISTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Account: {
    Contacts: ["Name", "Title", "Email", "Phone"],
    Opportunities: ["Name", "StageName", "Amount", "CloseDate"],
  },
  Contact: { Opportunities: ["Name", "StageName", "Amount"] },
};
const COLUMN_COUNT = 4;

/** The related lists of an object that the user may read. */
export function relatedListsOf(context: PageContext, object: SObjectSchema): RelatedList[] {
  const { schema, security } = org();
  const standard = STANDARD_LISTS[object.name] ?? {};
  return object.childRelationships.flatMap((relationship) => {
    const child = schema.sobject(relationship.child);
    if (!relationship.name || !child || !security.mayObject(context.userId, child, "read")) return [];
    const columns = standard[relationship.name] ?? (child.kind === "custom" ? customColumns(child) : null);
    if (!columns) return [];
    return [
      {
        relatedListId: relationship.name,
        label: objectLabelPlural(context, child),
        objectApiName: child.name,
        fieldApiName: relationship.field,
        iconName: iconOf(child),
        columns,
      },
    ];
  });
}

export function customColumns(object: SObjectSchema): string[] {
  const name = nameField(object)?.name;
  const custom = [...object.fields.values()].filter((field) => field.isCustom && field.type !== "TEXTAREA");
  return [...(name ? [name] : []), ...custom.map((field) => field.name)].slice(0, COLUMN_COUNT);
}
