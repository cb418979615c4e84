import { toId18 } from "../../data/ids.ts";
import { org } from "../../runtime/org.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { noSuchField, recordFromJson, recordToJson } from "../recordJson.ts";
import { notFound, RestError } from "../restError.ts";
import { json, type Reply, type RequestContext, type Route } from "../routes.ts";
import { describeGlobal, describeSObject } from "./describe.ts";
import { jsonBody, objectOf, userOf, versionOf } from "./objects.ts";
import { runQuery } from "./query.ts";
import { writeOne } from "./write.ts";

const BASE = "/services/data/:version/sobjects";

/** Source: REST API Developer Guide, sObject resources. */
export const sobjectRoutes: readonly Route[] = [
  {
    method: "GET",
    path: BASE,
    access: "session",
    handle: (context) => json(200, describeGlobal(userOf(context), versionOf(context))),
  },
  { method: "GET", path: `${BASE}/:object`, access: "session", handle: basicInformation },
  { method: "POST", path: `${BASE}/:object`, access: "session", handle: create },
  { method: "GET", path: `${BASE}/:object/describe`, access: "session", handle: describe },
  { method: "GET", path: `${BASE}/:object/:id`, access: "session", handle: read },
  { method: "PATCH", path: `${BASE}/:object/:id`, access: "session", handle: update },
  { method: "DELETE", path: `${BASE}/:object/:id`, access: "session", handle: remove },
  { method: "GET", path: `${BASE}/:object/:field/:value`, access: "session", handle: readByExternalId },
  { method: "PATCH", path: `${BASE}/:object/:field/:value`, access: "session", handle: upsert },
];

function objectFor(context: RequestContext): SObjectSchema {
  return objectOf(context.parameters["object"] ?? "", userOf(context));
}

function basicInformation(context: RequestContext): Reply {
  const object = objectFor(context);
  const { sobjects } = describeGlobal(userOf(context), versionOf(context));
  return json(200, { objectDescribe: sobjects.find((one) => one.name === object.name), recentItems: [] });
}

function describe(context: RequestContext): Reply {
  return json(200, describeSObject(objectFor(context), userOf(context), versionOf(context)));
}

function create(context: RequestContext): Reply {
  const record = recordFromJson(objectFor(context), jsonBody(context));
  const result = writeOne("insert", record, userOf(context));
  return json(201, { id: result.id, success: true, errors: [] });
}

function read(context: RequestContext): Reply {
  const object = objectFor(context);
  const record = findBy(context, object, "Id", idOf(context));
  return json(200, recordToJson(record, versionOf(context)));
}

function update(context: RequestContext): Reply {
  const record = recordFromJson(objectFor(context), jsonBody(context));
  record.values.set("id", idOf(context));
  writeOne("update", record, userOf(context));
  return { status: 204 };
}

function remove(context: RequestContext): Reply {
  const record = new ApexSObject(objectFor(context));
  record.values.set("id", idOf(context));
  writeOne("delete", record, userOf(context));
  return { status: 204 };
}

function readByExternalId(context: RequestContext): Reply {
  const object = objectFor(context);
  const { field = "", value = "" } = context.parameters;
  return json(200, recordToJson(findBy(context, object, externalIdField(object, field), value), versionOf(context)));
}

function upsert(context: RequestContext): Reply {
  const object = objectFor(context);
  const { field = "", value = "" } = context.parameters;
  const key = externalIdField(object, field);
  const record = recordFromJson(object, { ...(jsonBody(context) as object), [key]: value });
  const result = writeOne("upsert", record, userOf(context), key);
  return json(result.created ? 201 : 200, { id: result.id, success: true, errors: [], created: result.created });
}

function externalIdField(object: SObjectSchema, name: string): string {
  const field = object.fields.get(name.toLowerCase());
  if (!field) throw noSuchField(object, name);
  if (!field.externalId && field.type !== "ID") {
    throw new RestError(
      400,
      "INVALID_FIELD",
      `Provided external ID field does not exist or is not accessible: ${name}`,
    );
  }
  return field.name;
}

function findBy(context: RequestContext, object: SObjectSchema, field: string, value: string): ApexSObject {
  const userId = userOf(context);
  const names = context.url.searchParams.get("fields")?.split(",") ?? readableFields(object, userId);
  const literal = `'${value.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;
  const found = runQuery(`SELECT ${names.join(", ")} FROM ${object.name} WHERE ${field} = ${literal} LIMIT 2`, userId);
  if (found.length > 1) throw new RestError(300, "DUPLICATE_VALUE", `More than one record has ${field} ${value}`);
  if (!found[0]) throw notFound();
  return found[0];
}

function readableFields(object: SObjectSchema, userId: string): string[] {
  const fields = [...object.fields.values()].filter((field) => field.type !== "ADDRESS" && field.type !== "LOCATION");
  return fields.filter((field) => org().security.mayField(userId, object, field, "read")).map((field) => field.name);
}

function idOf(context: RequestContext): string {
  const id = toId18(context.parameters["id"] ?? "");
  if (!id) throw notFound();
  return id;
}
