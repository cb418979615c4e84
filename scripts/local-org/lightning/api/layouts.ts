import type { LayoutSection } from "../contract/uiApi.ts";
import { elements, text } from "../../metadata/content.ts";
import type { MetadataComponent } from "../../metadata/model.ts";
import { org } from "../../runtime/org.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { sectionInLanguage } from "../../schema/translations.ts";
import type { PageContext } from "./context.ts";

/** Fields of the record pages of standard objects, in two columns, as their standard layouts show them. */
const STANDARD_LAYOUTS: Readonly<Record<string, readonly LayoutSection[]>> = {
  Lead: [
    section("", [
      ["FirstName", "LastName"],
      ["Company", "Title"],
      ["Email", "Phone"],
      ["Status", "Rating"],
      ["LeadSource", "Website"],
      ["OwnerId", "Industry"],
    ]),
    section("Address", [["Street", "City"], ["State", "PostalCode"], ["Country"]]),
    section("System", [["CreatedById", "LastModifiedById"]]),
  ],
  Contact: [
    section("", [
      ["FirstName", "LastName"],
      ["AccountId", "Title"],
      ["Email", "Phone"],
      ["Department", "MobilePhone"],
      ["OwnerId", "ReportsToId"],
    ]),
    section("Address", [["MailingStreet", "MailingCity"], ["MailingState", "MailingPostalCode"], ["MailingCountry"]]),
    section("System", [["CreatedById", "LastModifiedById"]]),
  ],
  Account: [
    section("", [
      ["Name", "ParentId"],
      ["Type", "Industry"],
      ["Phone", "Website"],
      ["AnnualRevenue", "NumberOfEmployees"],
      ["OwnerId", "AccountNumber"],
    ]),
    section("Address", [["BillingStreet", "BillingCity"], ["BillingState", "BillingPostalCode"], ["BillingCountry"]]),
    section("System", [["CreatedById", "LastModifiedById"]]),
  ],
  Opportunity: [
    section("", [
      ["Name", "AccountId"],
      ["StageName", "CloseDate"],
      ["Amount", "Probability"],
      ["Type", "LeadSource"],
      ["OwnerId", "NextStep"],
    ]),
    section("System", [["CreatedById", "LastModifiedById"]]),
  ],
  User: [
    section("", [
      ["FirstName", "LastName"],
      ["Username", "Email"],
      ["Title", "ProfileId"],
      ["UserRoleId", "IsActive"],
      ["LanguageLocaleKey", "TimeZoneSidKey"],
      ["FederationIdentifier", "Alias"],
    ]),
  ],
};
const HIGHLIGHTS: Readonly<Record<string, readonly string[]>> = {
  Lead: ["Title", "Company", "Phone", "Email"],
  Contact: ["Title", "AccountId", "Phone", "Email"],
  Account: ["Type", "Phone", "Website", "OwnerId", "Industry"],
  Opportunity: ["AccountId", "CloseDate", "Amount", "OwnerId"],
  User: ["Title", "Username", "ProfileId"],
};
const SYSTEM_FIELDS = new Set([
  "Id",
  "IsDeleted",
  "CreatedDate",
  "CreatedById",
  "LastModifiedDate",
  "LastModifiedById",
  "SystemModstamp",
  "LastActivityDate",
  "LastViewedDate",
  "LastReferencedDate",
  "UserRecordAccessId",
  "RecordTypeId",
  "CurrencyIsoCode",
]);
const HIGHLIGHT_COUNT = 5;

function section(heading: string, rows: readonly (readonly string[])[]): LayoutSection {
  return { heading, useHeading: heading !== "", rows };
}

/** The sections of an object's record page: its layout from the metadata, or a standard one. */
export function sectionsOf(context: PageContext, object: SObjectSchema): readonly LayoutSection[] {
  return layoutFromMetadata(context, object) ?? STANDARD_LAYOUTS[object.name] ?? allFields(object);
}

/** Key fields of the header: the compact layout from the metadata, or a standard one. */
export function highlightsOf(context: PageContext, object: SObjectSchema): readonly string[] {
  const compact = org()
    .metadata.all("CompactLayout")
    .find((layout) => layout.fullName.startsWith(`${object.name}.`));
  if (compact) return fieldsOf(compact.content["fields"]);
  const standard = HIGHLIGHTS[object.name];
  return (
    standard ??
    sectionsOf(context, object)
      .flatMap((part) => part.rows.flat())
      .filter((name) => name !== "Name")
      .slice(0, HIGHLIGHT_COUNT)
  );
}

/** The page layout that the package brings for an object. */
export function layoutOf(object: SObjectSchema): MetadataComponent | undefined {
  return org()
    .metadata.all("Layout")
    .find((candidate) => candidate.fullName.startsWith(`${object.name}-`));
}

/** Fields that the layout of an object makes required, or only shows. */
export function fieldsBehaving(object: SObjectSchema, behavior: "Required" | "Readonly"): string[] {
  const sections = elements(layoutOf(object)?.content ?? {}, "layoutSections");
  const columns = sections.flatMap((part) => elements(part, "layoutColumns"));
  const items = columns.flatMap((column) => elements(column, "layoutItems"));
  return items.filter((item) => text(item, "behavior") === behavior).flatMap((item) => text(item, "field") ?? []);
}

function layoutFromMetadata(context: PageContext, object: SObjectSchema): readonly LayoutSection[] | null {
  const layout = layoutOf(object);
  if (!layout) return null;
  return elements(layout.content, "layoutSections")
    .filter((part) => text(part, "style") !== "CustomLinks")
    .map((part) => {
      const columns = elements(part, "layoutColumns").map((column) =>
        elements(column, "layoutItems").flatMap((item) => text(item, "field") ?? []),
      );
      const height = Math.max(0, ...columns.map((column) => column.length));
      const rows = Array.from({ length: height }, (_, row) => columns.flatMap((column) => column[row] ?? []));
      const label = text(part, "detailHeading") === "true" ? (text(part, "label") ?? "") : "";
      return section(sectionInLanguage(org().metadata, layout.fullName, label, context.language) ?? label, rows);
    })
    .filter((part) => part.rows.length > 0);
}

function allFields(object: SObjectSchema): readonly LayoutSection[] {
  const names = [...object.fields.values()].map((field) => field.name).filter((name) => !SYSTEM_FIELDS.has(name));
  const pairs = Array.from({ length: Math.ceil(names.length / 2) }, (_, row) => names.slice(row * 2, row * 2 + 2));
  return [section("", pairs), section("System", [["CreatedById", "LastModifiedById"]])];
}

function fieldsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === "string");
}
