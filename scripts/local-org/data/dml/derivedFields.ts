import { decimalNumber, toDecimal } from "../columns.ts";
import { readRows } from "../rows.ts";
import { org } from "../../runtime/org.ts";
import { ApexDecimal } from "../../runtime/values/decimal.ts";
import { ApexBlob, ApexDate, ApexDatetime } from "../../runtime/values/primitives.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { get, need, set, text, type DmlServices, type Row } from "./save.ts";

type Derivation = (services: DmlServices, row: Row) => void;

const DAY = 86_400_000;
/** Of the principals of external credentials: in the local org (`callouts/credentials.ts`), and elsewhere. */
const PRINCIPAL = /^0p[Pr]/;

/**
 * Fields of standard objects that the platform computes from others of the record when it saves.
 * Source: Object Reference for the Salesforce Platform, the object's page.
 */
const DERIVATIONS: Readonly<Record<string, Derivation>> = {
  Attachment: bodyLength,
  CampaignMember: campaignMember,
  Case: caseFields,
  Contact: personName,
  ContentDistribution: distribution,
  Contract: (_services, { next }) => set(next, "StatusCode", statusCode(text(next, "Status"))),
  Document: bodyLength,
  Event: eventFields,
  Group: (_services, { next }) => fill(next, "DeveloperName", developerName(text(next, "Name"))),
  Individual: personName,
  Lead: personName,
  Opportunity: opportunityFields,
  OpportunityLineItem: lineItem,
  Order: (_services, { next }) => set(next, "StatusCode", statusCode(text(next, "Status"))),
  PermissionSet: permissionSet,
  PermissionSetAssignment: (_services, { next }) => set(next, "IsActive", true),
  PricebookEntry: pricebookEntry,
  SetupEntityAccess: setupEntityType,
  Task: taskFields,
  User: userFields,
  UserRole: (_services, { next }) => fill(next, "DeveloperName", developerName(text(next, "Name"))),
};

export function deriveFields(services: DmlServices, object: string, row: Row): void {
  DERIVATIONS[object]?.(services, row);
}

function fill(next: ApexSObject, field: string, value: unknown): void {
  if (get(next, field) === null) set(next, field, value);
}

function personName(_services: DmlServices, { next }: Row): void {
  set(next, "Name", [text(next, "FirstName"), text(next, "LastName")].filter(Boolean).join(" ") || null);
}

function distribution({ store, schema }: DmlServices, { next }: Row): void {
  const id = text(next, "ContentVersionId");
  const version = id ? readRows(store, need(schema, "ContentVersion"), [id]).get(id) : undefined;
  if (version) fill(next, "ContentDocumentId", get(version, "ContentDocumentId"));
  const address = `https://local.example/sfc/p/${id ?? ""}`;
  fill(next, "DistributionPublicUrl", address);
  if (get(next, "PreferencesAllowOriginalDownload") === true) fill(next, "ContentDownloadUrl", `${address}/download`);
}

function userFields(services: DmlServices, row: Row): void {
  personName(services, row);
  const { next } = row;
  fill(next, "UserType", "Standard");
  fill(
    next,
    "CommunityNickname",
    `User${String(next.values.get("username") ?? "")
      .replace(/[^A-Za-z0-9]/g, "")
      .slice(0, 30)}${org().clock.now() % 1000}`.slice(0, 40),
  );
}

function developerName(name: string | null): string | null {
  if (name === null) return null;
  return name.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
}

function permissionSet(_services: DmlServices, { next, previous }: Row): void {
  fill(next, "Type", "Regular");
  if (!previous && get(next, "Type") === "Regular") set(next, "IsCustom", true);
}

/** The kind of what is opened, told by its id. Principals of external credentials are parameters of these. */
function setupEntityType({ schema }: DmlServices, { next }: Row): void {
  const id = text(next, "SetupEntityId") ?? "";
  const isPrincipal = PRINCIPAL.test(id);
  const type = isPrincipal ? "ExternalCredentialParameter" : schema.byKeyPrefix(id.slice(0, 3))?.name;
  if (type === undefined) throw new UnsupportedError(`the setup entity ${id} of SetupEntityAccess`);
  set(next, "SetupEntityType", type);
}

function statusCode(status: string | null): string {
  if (status === "Activated") return "Activated";
  return status === "In Approval Process" ? "InApproval" : "Draft";
}

function bodyLength(_services: DmlServices, { next }: Row): void {
  const body = get(next, "Body");
  set(next, "BodyLength", body instanceof ApexBlob ? body.bytes.length : 0);
}

/** Stage → [probability, forecast category], the stages of a new org. Source: Salesforce Help, Opportunity Stages. */
const STAGES: Readonly<Record<string, readonly [number, string]>> = {
  Prospecting: [10, "Pipeline"],
  Qualification: [10, "Pipeline"],
  "Needs Analysis": [20, "Pipeline"],
  "Value Proposition": [50, "Pipeline"],
  "Id. Decision Makers": [60, "Pipeline"],
  "Perception Analysis": [70, "Pipeline"],
  "Proposal/Price Quote": [75, "Pipeline"],
  "Negotiation/Review": [90, "Pipeline"],
  "Closed Won": [100, "Closed"],
  "Closed Lost": [0, "Omitted"],
};

function opportunityFields(_services: DmlServices, { next, previous }: Row): void {
  const stage = text(next, "StageName") ?? "";
  const [probability, category] = STAGES[stage] ?? [0, "Pipeline"];
  const stageChanged = !previous || text(previous, "StageName") !== stage;
  const given = decimal(next, "Probability");
  const before = previous ? decimal(previous, "Probability") : null;
  if (given === null || (stageChanged && given === before)) set(next, "Probability", toDecimal(probability, 0));
  if (stageChanged) {
    set(next, "IsClosed", stage === "Closed Won" || stage === "Closed Lost");
    set(next, "IsWon", stage === "Closed Won");
    set(next, "ForecastCategory", category);
    set(next, "ForecastCategoryName", category);
    if (previous) set(next, "LastStageChangeDate", new ApexDatetime(Math.floor(org().clock.now() / 1000) * 1000));
  }
  const amount = decimal(next, "Amount");
  const chance = decimal(next, "Probability") ?? 0;
  set(next, "ExpectedRevenue", amount === null ? null : toDecimal((amount * chance) / 100, 2));
  const close = get(next, "CloseDate");
  if (close instanceof ApexDate) {
    const date = new Date(close.days * DAY);
    const quarter = Math.floor(date.getUTCMonth() / 3) + 1;
    set(next, "FiscalYear", date.getUTCFullYear());
    set(next, "FiscalQuarter", quarter);
    set(next, "Fiscal", `${date.getUTCFullYear()} ${quarter}`);
  }
}

function decimal(record: ApexSObject, field: string): number | null {
  const value = get(record, field);
  return value instanceof ApexDecimal ? decimalNumber(value) : null;
}

function caseFields({ store, schema }: DmlServices, { next, previous }: Row): void {
  const closed = text(next, "Status") === "Closed";
  set(next, "IsClosed", closed);
  if (!previous) set(next, "IsClosedOnCreate", closed);
  if (!closed) set(next, "ClosedDate", null);
  else fill(next, "ClosedDate", new ApexDatetime(Math.floor(org().clock.now() / 1000) * 1000));
  const contactId = text(next, "ContactId");
  const contact = contactId ? readRows(store, need(schema, "Contact"), [contactId]).get(contactId) : undefined;
  set(next, "ContactEmail", contact ? get(contact, "Email") : null);
  set(next, "ContactPhone", contact ? get(contact, "Phone") : null);
  set(next, "ContactMobile", contact ? get(contact, "MobilePhone") : null);
  set(next, "ContactFax", contact ? get(contact, "Fax") : null);
  if (contact && (!previous || text(previous, "ContactId") !== contactId))
    fill(next, "AccountId", get(contact, "AccountId"));
}

/** The account behind an activity: what it is about, or the account of whom or what it is about. */
function activityAccount({ store, schema }: DmlServices, next: ApexSObject): string | null {
  for (const reference of ["WhatId", "WhoId"]) {
    const id = text(next, reference);
    const object = id ? schema.byKeyPrefix(id.slice(0, 3)) : undefined;
    if (!id || !object) continue;
    if (object.name === "Account") return id;
    const related = object.fields.has("accountid") ? readRows(store, object, [id]).get(id) : undefined;
    const account = related ? text(related, "AccountId") : null;
    if (account) return account;
  }
  return null;
}

function activityCounts(services: DmlServices, next: ApexSObject): void {
  set(next, "AccountId", activityAccount(services, next));
  set(next, "WhoCount", text(next, "WhoId") ? 1 : 0);
  set(next, "WhatCount", text(next, "WhatId") ? 1 : 0);
}

function taskFields(services: DmlServices, { next }: Row): void {
  const closed = text(next, "Status") === "Completed";
  set(next, "IsClosed", closed);
  set(next, "IsHighPriority", text(next, "Priority") === "High");
  if (!closed) set(next, "CompletedDateTime", null);
  else fill(next, "CompletedDateTime", new ApexDatetime(Math.floor(org().clock.now() / 1000) * 1000));
  fill(next, "TaskSubtype", "Task");
  activityCounts(services, next);
}

/** A start with a duration or an end gives the other; all-day events count whole days. */
function eventFields(services: DmlServices, { next, previous }: Row): void {
  fill(next, "EventSubtype", "Event");
  activityCounts(services, next);
  if (!previous || !sameInstant(next, previous, "StartDateTime")) fillStart(next, previous);
  const start = get(next, "StartDateTime");
  if (!(start instanceof ApexDatetime)) return;
  set(next, "ActivityDateTime", get(next, "IsAllDayEvent") === true ? null : start);
  set(next, "ActivityDate", new ApexDate(Math.floor(start.milliseconds / DAY)));
  const end = get(next, "EndDateTime");
  const minutes = get(next, "DurationInMinutes");
  const durationChanged = typeof minutes === "number" && (!previous || get(previous, "DurationInMinutes") !== minutes);
  if (typeof minutes === "number" && (durationChanged || !(end instanceof ApexDatetime))) {
    set(next, "EndDateTime", new ApexDatetime(start.milliseconds + minutes * 60_000));
  } else if (end instanceof ApexDatetime) {
    set(next, "DurationInMinutes", Math.round((end.milliseconds - start.milliseconds) / 60_000));
  }
  const last = get(next, "EndDateTime");
  if (last instanceof ApexDatetime) set(next, "EndDate", new ApexDate(Math.floor(last.milliseconds / DAY)));
}

function fillStart(next: ApexSObject, previous: ApexSObject | null): void {
  const moment = get(next, "ActivityDateTime");
  const day = get(next, "ActivityDate");
  if (get(next, "StartDateTime") !== null && previous) return;
  if (moment instanceof ApexDatetime) fill(next, "StartDateTime", moment);
  else if (day instanceof ApexDate) fill(next, "StartDateTime", new ApexDatetime(day.days * DAY));
}

function sameInstant(a: ApexSObject, b: ApexSObject, field: string): boolean {
  const [left, right] = [get(a, field), get(b, field)];
  return left instanceof ApexDatetime && right instanceof ApexDatetime && left.milliseconds === right.milliseconds;
}

function pricebookEntry({ store, schema }: DmlServices, { next }: Row): void {
  const id = text(next, "Product2Id");
  const product = id ? readRows(store, need(schema, "Product2"), [id]).get(id) : undefined;
  set(next, "Name", product ? get(product, "Name") : null);
  set(next, "ProductCode", product ? get(product, "ProductCode") : null);
}

function lineItem({ store, schema }: DmlServices, { next }: Row): void {
  const entryId = text(next, "PricebookEntryId");
  const entry = entryId ? readRows(store, need(schema, "PricebookEntry"), [entryId]).get(entryId) : undefined;
  if (entry) {
    set(next, "Product2Id", get(entry, "Product2Id"));
    set(next, "ProductCode", get(entry, "ProductCode"));
    set(next, "ListPrice", get(entry, "UnitPrice"));
    if (decimal(next, "TotalPrice") === null) fill(next, "UnitPrice", get(entry, "UnitPrice"));
  }
  const [quantity, price, total] = [decimal(next, "Quantity"), decimal(next, "UnitPrice"), decimal(next, "TotalPrice")];
  if (quantity === null) return;
  if (price !== null) {
    const discount = 1 - (decimal(next, "Discount") ?? 0) / 100;
    set(next, "Subtotal", toDecimal(quantity * price, 2));
    set(next, "TotalPrice", toDecimal(quantity * price * discount, 2));
  } else if (total !== null && quantity !== 0) set(next, "UnitPrice", toDecimal(total / quantity, 2));
}

const MEMBER_FIELDS = ["FirstName", "LastName", "Salutation", "Title", "Email", "Phone", "Fax", "MobilePhone", "Name"];

function campaignMember({ store, schema }: DmlServices, { next, previous }: Row): void {
  const type = text(next, "ContactId") ? "Contact" : "Lead";
  const id = text(next, `${type}Id`);
  const person = id ? readRows(store, need(schema, type), [id]).get(id) : undefined;
  set(next, "LeadOrContactId", id);
  set(next, "Type", type);
  if (person) {
    for (const field of MEMBER_FIELDS) set(next, field, get(person, field));
    set(next, "LeadOrContactOwnerId", get(person, "OwnerId"));
    if (type === "Lead") set(next, "CompanyOrAccount", get(person, "Company"));
  }
  const responded = text(next, "Status") === "Responded";
  set(next, "HasResponded", responded);
  const first = previous ? get(previous, "FirstRespondedDate") : null;
  if (responded) set(next, "FirstRespondedDate", first ?? new ApexDate(Math.floor(org().clock.now() / DAY)));
}
