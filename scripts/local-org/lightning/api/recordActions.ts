import { elements, text, texts } from "../../metadata/content.ts";
import { org } from "../../runtime/org.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import type { RecordAction } from "../contract/uiApi.ts";
import { queryAs, type PageContext } from "./context.ts";
import { layoutOf } from "./layouts.ts";

const STANDARD: readonly RecordAction[] = ["Edit", "Delete"];

/** What a user may do with a record by rights on the object and access to the record. */
export function accessTo(context: PageContext, object: SObjectSchema, id: string): readonly RecordAction[] {
  const { userId } = context;
  const soql = "SELECT HasEditAccess, HasDeleteAccess FROM UserRecordAccess WHERE UserId = :userId AND RecordId = :id";
  const [access] = queryAs(userId, soql, { userId, id });
  const { security } = org();
  return STANDARD.filter((action) => {
    const right = action === "Edit" ? "edit" : "delete";
    return security.mayObject(userId, object, right) && access?.values.get(`has${right}access`) === true;
  });
}

/**
 * The standard actions in the header of a record page, in order: those of the layout's list of actions, without the
 * buttons that the layout excludes. Without a layout all stand there. Source: Metadata API Developer Guide, Layout.
 */
export function headerActions(object: SObjectSchema): readonly RecordAction[] {
  const { content } = layoutOf(object) ?? {};
  if (!content) return STANDARD;
  const excluded = texts(content, "excludeButtons");
  const [list] = elements(content, "platformActionList").filter((item) => text(item, "actionListContext") === "Record");
  const named = list
    ? elements(list, "platformActionListItems")
        .filter((item) => text(item, "actionType") === "StandardButton")
        .sort((left, right) => Number(text(left, "sortOrder")) - Number(text(right, "sortOrder")))
        .map((item) => text(item, "actionName"))
    : STANDARD;
  return STANDARD.filter((action) => named.includes(action) && !excluded.includes(action)).sort(
    (left, right) => named.indexOf(left) - named.indexOf(right),
  );
}
