import type { NewRecordUi, RecordUi } from "../contract/uiApi.ts";
import type { Route, RequestContext } from "../../server/routes.ts";
import { languageOf, textsOf } from "../texts/texts.ts";
import { objectOfId, readableObject, type PageContext } from "./context.ts";
import { fieldsBehaving, highlightsOf, sectionsOf } from "./layouts.ts";
import { objectInfo } from "./objectInfo.ts";
import { accessTo, headerActions } from "./recordActions.ts";
import { readRecord } from "./records.ts";
import { relatedListsOf } from "./relatedLists.ts";
import { answering } from "./uiErrors.ts";

/** What a record page, and a form for a new record, need in one answer. */
export function recordUiRoutes(contextOf: (request: RequestContext) => PageContext): Route[] {
  return [
    {
      method: "GET",
      path: "/lightning/api/record-ui/:id",
      access: "session",
      handle: (request) => {
        const asked = request.url.searchParams.get("fields")?.split(",") ?? [];
        return answering(() => recordUi(contextOf(request), request.parameters["id"] ?? "", asked));
      },
    },
    {
      method: "GET",
      path: "/lightning/api/new-record-ui/:object",
      access: "session",
      handle: (request) => answering(() => newRecordUi(contextOf(request), request.parameters["object"] ?? "")),
    },
  ];
}

/** @param asked fields that a form needs beside those of the layout */
function recordUi(context: PageContext, id: string, asked: readonly string[]): RecordUi {
  const object = objectOfId(context.userId, id);
  const common = newRecordUi(context, object.name);
  const fields = new Set([
    ...asked,
    ...common.objectInfo.nameFields,
    ...common.highlights,
    ...common.sections.flatMap((section) => section.rows.flat()),
  ]);
  const access = accessTo(context, object, id);
  const actions = headerActions(object).filter((action) => access.includes(action));
  return { ...common, record: readRecord(context, id, fields), canEdit: access.includes("Edit"), actions };
}

function newRecordUi(context: PageContext, objectName: string): NewRecordUi {
  const object = readableObject(context.userId, objectName);
  return {
    objectInfo: objectInfo(context, object),
    sections: sectionsOf(context, object).map((section) => ({
      ...section,
      heading: translated(context, section.heading),
    })),
    highlights: highlightsOf(context, object),
    relatedLists: relatedListsOf(context, object),
    requiredFields: fieldsBehaving(object, "Required"),
    readOnlyFields: fieldsBehaving(object, "Readonly"),
  };
}

/** Headings of standard layouts follow the user's language. */
function translated(context: PageContext, heading: string): string {
  const texts = textsOf(languageOf(context.language));
  return texts[`layout.${heading.toLowerCase()}`] ?? heading;
}
