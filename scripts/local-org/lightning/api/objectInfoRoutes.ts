import type { RequestContext, Route } from "../../server/routes.ts";
import { readableObject, type PageContext } from "./context.ts";
import { objectInfo, picklistValues } from "./objectInfo.ts";
import { answering } from "./uiErrors.ts";

const OBJECT_INFO = "/services/data/:version/ui-api/object-info/:object";

/** `/ui-api/object-info` and the values of picklists. */
export function objectInfoRoutes(contextOf: (request: RequestContext) => PageContext): Route[] {
  const objectOf = (request: RequestContext) =>
    readableObject(contextOf(request).userId, request.parameters["object"] ?? "");
  return [
    {
      method: "GET",
      path: OBJECT_INFO,
      access: "session",
      handle: (request) => answering(() => objectInfo(contextOf(request), objectOf(request))),
    },
    {
      method: "GET",
      path: `${OBJECT_INFO}/picklist-values/:recordType/:field`,
      access: "session",
      handle: (request) =>
        answering(() => picklistValues(contextOf(request), objectOf(request), request.parameters["field"] ?? "")),
    },
  ];
}
