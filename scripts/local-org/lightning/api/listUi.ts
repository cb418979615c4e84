import type { ListUi } from "../contract/uiApi.ts";
import { elements, text, texts } from "../../metadata/content.ts";
import type { MetadataComponent } from "../../metadata/model.ts";
import { org } from "../../runtime/org.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import type { RequestContext, Route } from "../../server/routes.ts";
import { languageOf, textsOf } from "../texts/texts.ts";
import { countAs, nameField, queryAs, readableObject, type PageContext } from "./context.ts";
import { objectInfo } from "./objectInfo.ts";
import { customColumns } from "./relatedLists.ts";
import { selectList } from "./selectFields.ts";
import { answering } from "./uiErrors.ts";
import { uiRecord } from "./uiRecord.ts";

const ALL = "__All";
const STANDARD_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Lead: ["Name", "Title", "Company", "Phone", "Email", "Status", "OwnerId"],
  Contact: ["Name", "AccountId", "Title", "Phone", "Email", "OwnerId"],
  Account: ["Name", "Phone", "Type", "Industry", "OwnerId"],
  Opportunity: ["Name", "AccountId", "Amount", "CloseDate", "StageName", "OwnerId"],
  User: ["Name", "Alias", "Username", "UserRoleId", "IsActive", "ProfileId"],
  PermissionSet: ["Label", "Name", "Description"],
};
const OPERATORS: Readonly<Record<string, string>> = {
  equals: "=",
  notEqual: "!=",
  greaterThan: ">",
  lessThan: "<",
  greaterOrEqual: ">=",
  lessOrEqual: "<=",
};
const PAGE_SIZE = 50;

/** One page of a list view: of the package's metadata, or all records. */
export function listUiRoutes(contextOf: (request: RequestContext) => PageContext): Route[] {
  return [
    {
      method: "GET",
      path: "/lightning/api/list-ui/:object",
      access: "session",
      handle: (request) => answering(() => listUi(contextOf(request), request)),
    },
  ];
}

function listUi(context: PageContext, request: RequestContext): ListUi {
  const object = readableObject(context.userId, request.parameters["object"] ?? "");
  const query = request.url.searchParams;
  const views = org()
    .metadata.all("ListView")
    .filter((view) => view.fullName.startsWith(`${object.name}.`));
  const view = chosenView(object, views, query.get("listViewApiName"));
  const columns = columnsOf(object, view);
  const { where, binds } = conditions(context, object, view, query.get("searchTerm") ?? "");
  const soql = `FROM ${object.name}${where}`;
  const limit = `LIMIT ${Number(query.get("pageSize") ?? PAGE_SIZE)} OFFSET ${Number(query.get("offset") ?? 0)}`;
  const select = selectList(context.userId, object, columns);
  const rows = queryAs(
    context.userId,
    `SELECT ${select} ${soql} ${orderBy(object, query.get("sortBy"))} ${limit}`,
    binds,
  );
  return {
    objectInfo: objectInfo(context, object),
    listViewApiName: view ? nameOf(view) : ALL,
    listViews: [
      ...views.map((item) => ({ apiName: nameOf(item), label: text(item.content, "label") ?? nameOf(item) })),
      ...(hasAll(views) ? [] : [{ apiName: ALL, label: textsOf(languageOf(context.language))["list.all"] ?? "" }]),
    ],
    columns,
    records: rows.map((row) => uiRecord(context, row)),
    count: countAs(context.userId, `SELECT COUNT() ${soql}`, binds),
  };
}

const nameOf = (view: MetadataComponent): string => view.fullName.split(".")[1] ?? "";
const hasAll = (views: readonly MetadataComponent[]): boolean => views.some((view) => nameOf(view) === "All");

/** Without a choice the list of all records is shown. */
function chosenView(
  object: SObjectSchema,
  views: readonly MetadataComponent[],
  name: string | null,
): MetadataComponent | undefined {
  const wanted = name && name !== "Recent" ? name : "All";
  const view = views.find((candidate) => nameOf(candidate) === wanted);
  if (!view && wanted !== "All" && wanted !== ALL) throw new UnsupportedError(`the list view ${object.name}.${wanted}`);
  return view;
}

function columnsOf(object: SObjectSchema, view: MetadataComponent | undefined): string[] {
  const named = view ? texts(view.content, "columns").map((column) => fieldOfColumn(object, column)) : [];
  if (named.length > 0) return named;
  return [...(STANDARD_COLUMNS[object.name] ?? customColumns(object))];
}

/** List views name standard fields in their own way: `NAME`, `OWNER.ALIAS`, `CREATED_DATE`. */
function fieldOfColumn(object: SObjectSchema, column: string): string {
  const plain = column.replaceAll("_", "").toLowerCase();
  const standard: Readonly<Record<string, string | undefined>> = {
    name: nameField(object)?.name,
    "owner.alias": "OwnerId",
    "createdby.alias": "CreatedById",
    lastupdate: "LastModifiedDate",
  };
  const field = object.fields.get(column.toLowerCase()) ?? object.fields.get(plain);
  const name = field?.name ?? standard[plain];
  if (!name) throw new UnsupportedError(`the list view column ${object.name}.${column}`);
  return name;
}

function conditions(
  context: PageContext,
  object: SObjectSchema,
  view: MetadataComponent | undefined,
  term: string,
): { where: string; binds: Record<string, string> } {
  const parts: string[] = [];
  const binds: Record<string, string> = {};
  if (view && text(view.content, "filterScope") === "Mine") {
    parts.push("OwnerId = :owner");
    binds["owner"] = context.userId;
  }
  for (const filter of view ? elements(view.content, "filters") : []) {
    const field = object.fields.get(fieldOfColumn(object, text(filter, "field") ?? "").toLowerCase());
    if (field) parts.push(condition(field, text(filter, "operation") ?? "", text(filter, "value") ?? ""));
  }
  const name = nameField(object);
  if (term && name) {
    parts.push(`${name.name} LIKE :term`);
    binds["term"] = `%${term.replace(/[%_\\]/g, "\\$&")}%`;
  }
  return { where: parts.length > 0 ? ` WHERE ${parts.join(" AND ")}` : "", binds };
}

function condition(field: FieldSchema, operation: string, value: string): string {
  const operator = OPERATORS[operation];
  if (!operator) throw new UnsupportedError(`the list view operation ${operation}`);
  if (field.type === "BOOLEAN") return `${field.name} ${operator} ${value === "1" || value === "true"}`;
  if (/^(CURRENCY|DOUBLE|INTEGER|LONG|PERCENT|DATE|DATETIME)$/.test(field.type))
    return `${field.name} ${operator} ${value}`;
  const values = value.split(",").map((part) => `'${part.trim().replace(/['\\]/g, "\\$&")}'`);
  if (values.length === 1) return `${field.name} ${operator} ${values[0]}`;
  return `${field.name} ${operator === "=" ? "IN" : "NOT IN"} (${values.join(", ")})`;
}

function orderBy(object: SObjectSchema, sortBy: string | null): string {
  const field = object.fields.get((sortBy ?? "").replace(/^-/, "").toLowerCase());
  const name = nameField(object)?.name;
  if (!field) return name ? `ORDER BY ${name}` : "";
  return `ORDER BY ${field.name} ${sortBy?.startsWith("-") ? "DESC" : "ASC"} NULLS LAST`;
}
