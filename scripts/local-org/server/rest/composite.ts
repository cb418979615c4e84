import { toId18 } from "../../data/ids.ts";
import { org } from "../../runtime/org.ts";
import { runTransaction } from "../../runtime/runTransaction.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { recordFromJson } from "../recordJson.ts";
import { errorReply, malformed, RestError } from "../restError.ts";
import { json, type Reply, type RequestContext, type Route, type Router } from "../routes.ts";
import { jsonBody, objectOf, userOf } from "./objects.ts";
import { resultToJson, write } from "./write.ts";

const MAXIMUM_SUBREQUESTS = 25;
const MAXIMUM_RECORDS = 200;
const REFERENCE = /@\{(\w+)((?:\.\w+|\[\d+\])*)\}/g;

interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body?: unknown;
}

interface Subreply {
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
  readonly httpStatusCode: number;
  readonly referenceId: string;
}

/** Source: REST API Developer Guide, Composite resources. */
export function compositeRoutes(router: Router): readonly Route[] {
  const base = "/services/data/:version/composite";
  return [
    { method: "POST", path: base, access: "session", handle: (context) => composite(context, router) },
    { method: "POST", path: `${base}/tree/:object`, access: "session", handle: tree },
    { method: "POST", path: `${base}/sobjects`, access: "session", handle: (context) => collection(context, "insert") },
    {
      method: "PATCH",
      path: `${base}/sobjects`,
      access: "session",
      handle: (context) => collection(context, "update"),
    },
    { method: "DELETE", path: `${base}/sobjects`, access: "session", handle: deleteCollection },
  ];
}

async function composite(context: RequestContext, router: Router): Promise<Reply> {
  const body = jsonBody(context) as { allOrNone?: boolean; compositeRequest?: Subrequest[] };
  const requests = body.compositeRequest ?? [];
  if (requests.length > MAXIMUM_SUBREQUESTS) throw malformed(`Limit of ${MAXIMUM_SUBREQUESTS} subrequests exceeded`);
  const { store } = org();
  store.begin();
  const replies: Subreply[] = [];
  const answers = new Map<string, unknown>();
  try {
    for (const request of requests) {
      const reply = await subrequest(context, router, request, answers);
      replies.push(reply);
      answers.set(request.referenceId, reply.body);
    }
  } catch (error) {
    store.rollback();
    throw error;
  }
  const failed = replies.some((reply) => reply.httpStatusCode >= 400);
  if (!failed || !body.allOrNone) {
    store.commit();
    return json(200, { compositeResponse: replies });
  }
  store.rollback();
  return json(200, { compositeResponse: replies.map(halted) });
}

function halted(reply: Subreply): Subreply {
  if (reply.httpStatusCode >= 400) return reply;
  const message = "The transaction was rolled back since another operation in the same transaction failed.";
  return { ...reply, httpStatusCode: 400, body: [{ errorCode: "PROCESSING_HALTED", message }] };
}

async function subrequest(
  context: RequestContext,
  router: Router,
  request: Subrequest,
  answers: ReadonlyMap<string, unknown>,
): Promise<Subreply> {
  const { referenceId } = request;
  let reply: Reply;
  try {
    const url = new URL(String(fill(request.url, answers)), context.url);
    const found = router.find(request.method, url.pathname);
    if (!("route" in found) || found.route.access !== "session")
      throw new RestError(404, "NOT_FOUND", "The requested resource does not exist");
    const body = Buffer.from(request.body === undefined ? "" : JSON.stringify(fill(request.body, answers)));
    reply = await found.route.handle({ ...context, method: request.method, url, parameters: found.parameters, body });
  } catch (error) {
    reply = errorReply(error);
  }
  const text = reply.body === undefined ? "" : Buffer.from(reply.body as string).toString("utf8");
  return { body: text === "" ? null : JSON.parse(text), httpHeaders: {}, httpStatusCode: reply.status, referenceId };
}

/** Puts the values that `@{reference.path}` names in the place of the names. */
function fill(value: unknown, answers: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === "string") {
    return value.replace(REFERENCE, (_all, reference: string, path: string) => {
      let at: unknown = answers.get(reference);
      for (const step of path.match(/\w+/g) ?? []) at = (at as Record<string, unknown> | null | undefined)?.[step];
      if (at === undefined) {
        throw new RestError(
          400,
          "PROCESSING_HALTED",
          `Invalid reference specified. No value for ${reference}${path} found in ${reference}`,
        );
      }
      return String(at);
    });
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, answers));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item, answers)]));
}

interface CollectionBody {
  readonly allOrNone?: boolean;
  readonly records?: readonly ({ readonly attributes?: { readonly type?: string } } & Record<string, unknown>)[];
}

function collection(context: RequestContext, operation: "insert" | "update"): Reply {
  const body = jsonBody(context) as CollectionBody;
  const userId = userOf(context);
  const records = (body.records ?? []).map((record) =>
    recordFromJson(objectOf(record.attributes?.type ?? "", userId), record),
  );
  checkCount(records.length);
  const results = write(operation, records, userId, { allOrNone: body.allOrNone ?? false });
  return json(200, results.map(resultToJson));
}

function deleteCollection(context: RequestContext): Reply {
  const ids = (context.url.searchParams.get("ids") ?? "").split(",").filter(Boolean);
  checkCount(ids.length);
  const records = ids.map((id) => {
    const object = org().schema.byKeyPrefix(id.slice(0, 3));
    if (!object) throw new RestError(400, "MALFORMED_ID", `malformed id ${id}`);
    const record = new ApexSObject(object);
    record.values.set("id", toId18(id));
    return record;
  });
  const allOrNone = context.url.searchParams.get("allOrNone") === "true";
  return json(200, write("delete", records, userOf(context), { allOrNone }).map(resultToJson));
}

function checkCount(count: number): void {
  if (count > MAXIMUM_RECORDS) throw malformed(`Limit of ${MAXIMUM_RECORDS} records exceeded`);
}

type TreeRecord = { readonly attributes: { readonly type?: string; readonly referenceId?: string } } & Record<
  string,
  unknown
>;

/** Records with their children, all or none. */
function tree(context: RequestContext): Reply {
  const userId = userOf(context);
  const object = objectOf(context.parameters["object"] ?? "", userId);
  const { records = [] } = jsonBody(context) as { records?: TreeRecord[] };
  const results: { referenceId: string; id: string }[] = [];
  try {
    runTransaction({ quiddity: "SYNCHRONOUS", userId }, () => insertTree(object, records, null, userId, results));
  } catch (error) {
    if (error instanceof TreeError) return json(400, { hasErrors: true, results: [error.result] });
    throw error;
  }
  return json(201, { hasErrors: false, results });
}

function insertTree(
  object: SObjectSchema,
  records: readonly TreeRecord[],
  parent: { readonly field: string; readonly id: string } | null,
  userId: string,
  results: { referenceId: string; id: string }[],
): void {
  const isChildren = (value: unknown): value is { records: TreeRecord[] } =>
    typeof value === "object" && value !== null && "records" in value;
  const made = records.map((record) => {
    const own = Object.fromEntries(Object.entries(record).filter(([, value]) => !isChildren(value)));
    const made = recordFromJson(object, own);
    if (parent) made.values.set(parent.field.toLowerCase(), parent.id);
    return made;
  });
  const saved = write("insert", made, userId);
  for (const [at, result] of saved.entries()) {
    const referenceId = records[at]?.attributes.referenceId ?? "";
    if (!result.success || !result.id) throw new TreeError({ referenceId, errors: result.errors });
    results.push({ referenceId, id: result.id });
  }
  for (const [at, record] of records.entries()) {
    for (const [name, value] of Object.entries(record)) {
      if (!isChildren(value)) continue;
      const child = object.childRelationships.find((one) => one.name?.toLowerCase() === name.toLowerCase());
      const schema = child ? org().schema.sobject(child.child) : undefined;
      if (!child || !schema)
        throw new RestError(400, "INVALID_FIELD", `Unknown child relationship ${name} of ${object.name}`);
      insertTree(schema, value.records, { field: child.field, id: saved[at]?.id ?? "" }, userId, results);
    }
  }
}

class TreeError extends Error {
  readonly result: object;
  constructor(result: object) {
    super("The tree has errors");
    this.result = result;
  }
}
