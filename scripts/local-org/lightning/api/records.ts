import type { UiRecord } from "../contract/uiApi.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { malformed, notFound, RestError } from "../../server/restError.ts";
import { json, type Reply, type RequestContext, type Route } from "../../server/routes.ts";
import { jsonBody } from "../../server/rest/objects.ts";
import { write } from "../../server/rest/write.ts";
import { recordFromJson } from "../../server/recordJson.ts";
import { objectOfId, queryAs, readableObject, type PageContext } from "./context.ts";
import { sectionsOf } from "./layouts.ts";
import { selectList } from "./selectFields.ts";
import { answering, saveError } from "./uiErrors.ts";
import { uiRecord } from "./uiRecord.ts";

const RECORDS = "/services/data/:version/ui-api/records";

/** `/ui-api/records`: read by fields or layout, create, update, delete. */
export function recordRoutes(contextOf: (request: RequestContext) => PageContext): Route[] {
  return [
    {
      method: "GET",
      path: `${RECORDS}/:id`,
      access: "session",
      handle: (request) => answering(() => read(contextOf(request), request)),
    },
    { method: "POST", path: RECORDS, access: "session", handle: (request) => create(contextOf(request), request) },
    {
      method: "PATCH",
      path: `${RECORDS}/:id`,
      access: "session",
      handle: (request) => update(contextOf(request), request),
    },
    {
      method: "DELETE",
      path: `${RECORDS}/:id`,
      access: "session",
      handle: (request) => remove(contextOf(request), request.parameters["id"] ?? ""),
    },
  ];
}

/** One record with some of its fields. @throws RestError NOT_FOUND */
export function readRecord(context: PageContext, id: string, fields: Iterable<string>): UiRecord {
  const object = objectOfId(context.userId, id);
  const soql = `SELECT ${selectList(context.userId, object, fields)} FROM ${object.name} WHERE Id = :id`;
  const [record] = queryAs(context.userId, soql, { id });
  if (!record) throw notFound();
  return uiRecord(context, record);
}

function read(context: PageContext, request: RequestContext): UiRecord {
  const id = request.parameters["id"] ?? "";
  const object = objectOfId(context.userId, id);
  const query = request.url.searchParams;
  const list = (name: string): string[] => query.get(name)?.split(",") ?? [];
  const required = list("fields").map((name) => fieldName(object, name));
  const fields = [...required, ...list("optionalFields").map((name) => fieldName(object, name))];
  if (query.has("layoutTypes")) fields.push(...sectionsOf(context, object).flatMap((section) => section.rows.flat()));
  const record = readRecord(context, id, fields);
  for (const name of required) {
    if (!((name.split(".")[0] as string) in record.fields)) {
      throw new RestError(
        400,
        "INVALID_FIELD",
        `No such column '${name}' on entity '${object.name}', or no access to it`,
      );
    }
  }
  return record;
}

/** `Account.Name` → `Name`. */
function fieldName(object: SObjectSchema, qualified: string): string {
  const [first, ...rest] = qualified.split(".");
  if (first?.toLowerCase() !== object.name.toLowerCase() || rest.length === 0) {
    throw malformed(`${qualified} is no field of ${object.name}`);
  }
  return rest.join(".");
}

function create(context: PageContext, request: RequestContext): Reply {
  const body = jsonBody(request) as { apiName?: string; fields?: unknown };
  const object = readableObject(context.userId, body.apiName ?? "");
  return save(context, "insert", recordFromJson(object, body.fields ?? {}), 201);
}

function update(context: PageContext, request: RequestContext): Reply {
  const id = request.parameters["id"] ?? "";
  const object = objectOfId(context.userId, id);
  const { fields = {}, ifUnmodifiedSince } = jsonBody(request) as { fields?: unknown; ifUnmodifiedSince?: string };
  const record = recordFromJson(object, fields);
  record.values.set("id", id);
  if (ifUnmodifiedSince && isModifiedSince(context, id, ifUnmodifiedSince)) return conflict();
  return save(context, "update", record, 200);
}

/** Times without time zone are UTC; anything later than the given moment is a change by somebody else. */
function isModifiedSince(context: PageContext, id: string, moment: string): boolean {
  const changed = readRecord(context, id, []).lastModifiedDate;
  return changed !== null && Date.parse(changed) > Date.parse(moment);
}

function conflict(): Reply {
  const message = "One or more conditions given in the request header fields evaluated to false";
  return json(412, { statusCode: 412, errorCode: "PRECONDITION_FAILED", message });
}

function save(context: PageContext, operation: "insert" | "update", record: ApexSObject, status: number): Reply {
  const [result] = write(operation, [record], context.userId);
  if (!result?.success || !result.id) {
    if (!result) throw new Error("The save answered nothing");
    return saveError(context, record.schema, result);
  }
  const { id } = result;
  return json(status, readRecord(context, id, [...record.values.keys()]));
}

function remove(context: PageContext, id: string): Reply {
  const record = new ApexSObject(objectOfId(context.userId, id));
  record.values.set("id", id);
  const [result] = write("delete", [record], context.userId);
  return result && !result.success ? saveError(context, record.schema, result) : { status: 204 };
}
