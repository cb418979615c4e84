import { createHash } from "node:crypto";
import { org } from "../../runtime/org.ts";
import { decodeColumn } from "../columns.ts";
import { ApexBlob, ApexDatetime } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { insertRow, storedFields, updateRow } from "../rows.ts";
import { quote } from "../tables.ts";
import { get, need, set, text, type DmlServices, type Row, type Save } from "./save.ts";
import { stamp } from "./prepare.ts";

/** What the platform writes elsewhere because rows were inserted or updated. */
export function writeCompanions(services: DmlServices, save: Save, rows: readonly Row[]): void {
  if (save.object.name === "OpportunityLineItem") totalOpportunities(services, rows);
  if (save.object.fields.has("ownerid") && save.operation === "update") dropManualShares(services, save, rows);
}

/** File types whose name is not that of the extension. Source: Object Reference, ContentVersion, FileType. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  DOC: "WORD",
  DOCX: "WORD_X",
  HTM: "HTML",
  PPT: "POWER_POINT",
  PPTX: "POWER_POINT_X",
  TXT: "TEXT",
  XLS: "EXCEL",
  XLSX: "EXCEL_X",
};

/** Before a content version is stored: its document, its size and type. Source: Object Reference, ContentVersion. */
export function prepareContentVersion({ store, schema }: DmlServices, row: Row): void {
  const { next } = row;
  const data = get(next, "VersionData");
  const bytes = data instanceof ApexBlob ? data.bytes : new Uint8Array();
  const extension = /\.([^.]+)$/.exec(text(next, "PathOnClient") ?? "")?.[1] ?? null;
  set(next, "ContentSize", bytes.length);
  set(next, "Checksum", createHash("md5").update(bytes).digest("hex"));
  set(next, "FileExtension", extension);
  const type = extension?.toUpperCase() ?? "UNKNOWN";
  set(next, "FileType", FILE_TYPES[type] ?? type);
  set(next, "IsLatest", true);
  set(next, "PublishStatus", "P");
  const documents = need(schema, "ContentDocument");
  let documentId = text(next, "ContentDocumentId");
  if (documentId) {
    const versions = store.table(next.schema);
    store.run(`UPDATE ${versions} SET "IsLatest" = 0 WHERE "ContentDocumentId" = ?`, documentId);
    const count = store.get(`SELECT COUNT(*) AS "n" FROM ${versions} WHERE "ContentDocumentId" = ?`, documentId);
    set(next, "VersionNumber", String(Number(count?.["n"] ?? 0) + 1));
  } else {
    documentId = store.newId(documents);
    set(next, "ContentDocumentId", documentId);
    set(next, "VersionNumber", "1");
    insertRow(store, document(documents, documentId, next));
    const place = text(next, "FirstPublishLocationId");
    linkDocument({ store, schema }, documentId, text(next, "OwnerId") ?? "", "I");
    if (place && place !== text(next, "OwnerId")) linkDocument({ store, schema }, documentId, place, "V");
  }
  const columns = `"LatestPublishedVersionId" = ?, "Title" = ?, "ContentSize" = ?`;
  store.run(
    `UPDATE ${store.table(documents)} SET ${columns} WHERE "Id" = ?`,
    text(next, "Id"),
    text(next, "Title"),
    bytes.length,
    documentId,
  );
}

function document(object: ApexSObject["schema"], id: string, version: ApexSObject): ApexSObject {
  const record = new ApexSObject(object);
  for (const field of ["Title", "FileType", "FileExtension", "ContentSize", "OwnerId", "PublishStatus"]) {
    set(record, field, get(version, field));
  }
  set(record, "Id", id);
  stamp(object, record, true);
  return record;
}

function linkDocument(
  { store, schema }: Pick<DmlServices, "store" | "schema">,
  documentId: string,
  entityId: string,
  share: string,
): void {
  const links = need(schema, "ContentDocumentLink");
  const record = new ApexSObject(links);
  set(record, "Id", store.newId(links));
  set(record, "ContentDocumentId", documentId);
  set(record, "LinkedEntityId", entityId);
  set(record, "ShareType", share);
  set(record, "Visibility", "AllUsers");
  set(record, "SystemModstamp", new ApexDatetime(Math.floor(org().clock.now() / 1000) * 1000));
  insertRow(store, record);
}

/** An opportunity with products has the sum of their prices as its amount. */
function totalOpportunities({ store, schema }: DmlServices, rows: readonly Row[]): void {
  const items = need(schema, "OpportunityLineItem");
  const opportunities = need(schema, "Opportunity");
  const amount = opportunities.fields.get("amount");
  const hasItems = opportunities.fields.get("hasopportunitylineitem");
  if (!amount || !hasItems) return;
  for (const id of new Set(rows.map((row) => text(row.next, "OpportunityId")))) {
    if (!id) continue;
    const total = store.get(
      `SELECT SUM("TotalPrice") AS "total", COUNT(*) AS "n" FROM ${store.table(items)} WHERE "OpportunityId" = ? AND "IsDeleted" = 0`,
      id,
    );
    const record = new ApexSObject(opportunities);
    set(record, "Id", id);
    set(record, "Amount", decodeColumn(amount, total?.["total"] ?? null));
    set(record, "HasOpportunityLineItem", Number(total?.["n"] ?? 0) > 0);
    updateRow(store, record, [amount, hasItems]);
  }
}

/** A new owner ends the shares that the old one gave by hand. Source: Apex Developer Guide, Understanding Sharing. */
function dropManualShares({ store, schema }: DmlServices, { object }: Save, rows: readonly Row[]): void {
  const shareName = object.kind === "custom" ? object.name.replace(/__c$/i, "__Share") : `${object.name}Share`;
  const shares = schema.sobject(shareName);
  const parent =
    shares && storedFields(shares).find((field) => field.name === "ParentId" || field.name === `${object.name}Id`);
  if (!shares || !parent) return;
  for (const row of rows) {
    if (!row.previous || text(row.previous, "OwnerId") === text(row.next, "OwnerId")) continue;
    const sql = `DELETE FROM ${store.table(shares)} WHERE ${quote(parent.name)} = ? AND "RowCause" = 'Manual'`;
    store.run(sql, text(row.next, "Id"));
  }
}
