import { transaction } from "../../runtime/transaction.ts";
import { org } from "../../runtime/org.ts";
import { ApexDate } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { DmlRequest, DmlResult, LeadConversion, LeadConversionResult } from "../contract.ts";
import { readRows } from "../rows.ts";
import { dmlError, dmlException, type DmlError, type DmlErrorRow } from "./errors.ts";
import { get, need, set, text, type DmlServices, type Row } from "./save.ts";
import { updateRows } from "./saveRows.ts";
import { runDml } from "./statement.ts";

type Options = Pick<DmlRequest, "allOrNone" | "access">;

/** Lead field → contact field, the standard mapping. Source: Salesforce Help, Lead Conversion Field Mapping. */
const TO_CONTACT: readonly (readonly [string, string])[] = [
  ...[
    "Salutation",
    "FirstName",
    "LastName",
    "Title",
    "Email",
    "Phone",
    "MobilePhone",
    "Fax",
    "LeadSource",
    "Description",
  ].map((name) => [name, name] as const),
  ...["HasOptedOutOfEmail", "HasOptedOutOfFax", "DoNotCall"].map((name) => [name, name] as const),
  ...["Street", "City", "State", "PostalCode", "Country"].map((part) => [part, `Mailing${part}`] as const),
];

const TO_ACCOUNT: readonly (readonly [string, string])[] = [
  ["Company", "Name"],
  ...["Phone", "Fax", "Website", "Industry", "AnnualRevenue", "NumberOfEmployees", "Rating"].map(
    (name) => [name, name] as const,
  ),
  ["LeadSource", "AccountSource"],
  ...["Street", "City", "State", "PostalCode", "Country"].map((part) => [part, `Billing${part}`] as const),
];

/**
 * Converts leads into an account, a contact and, unless told otherwise, an opportunity.
 * Source: Apex Developer Guide, Converting Leads.
 * @throws DmlException when one fails and all or none was asked for
 */
export function convertLeads(
  services: DmlServices,
  conversions: readonly LeadConversion[],
  options: Options,
): readonly LeadConversionResult[] {
  transaction().limits.count("dmlStatements");
  transaction().limits.count("dmlRows", conversions.length);
  const results = conversions.map((conversion) => convertOne(services, conversion, options));
  const failed = results.flatMap((result, index): DmlErrorRow[] =>
    result.errors.map((error) => ({ index, id: result.leadId, error })),
  );
  if (options.allOrNone && failed.length > 0) throw dmlException("convertLead", failed);
  return results;
}

function convertOne(services: DmlServices, conversion: LeadConversion, options: Options): LeadConversionResult {
  const { store, schema } = services;
  const leads = need(schema, "Lead");
  const { leadId } = conversion;
  const refuse = (error: DmlError): LeadConversionResult => ({
    success: false,
    leadId,
    accountId: null,
    contactId: null,
    opportunityId: null,
    errors: [error],
  });
  const lead = readRows(store, leads, [leadId]).get(leadId);
  if (!lead) return refuse(dmlError("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id"));
  if (get(lead, "IsDeleted") === true) return refuse(dmlError("ENTITY_IS_DELETED", "entity is deleted"));
  if (get(lead, "IsConverted") === true)
    return refuse(dmlError("CANNOT_UPDATE_CONVERTED_LEAD", "cannot convert a converted lead"));
  if (!/^Closed - Converted$|Qualified|Converted/.test(conversion.convertedStatus ?? "")) {
    const message = `invalid convertedStatus: ${conversion.convertedStatus ?? ""}`;
    return refuse(dmlError("INVALID_STATUS", message));
  }
  const savepoint = store.savepoint();
  try {
    const created = createRecords(services, lead, conversion, options);
    if ("errors" in created) {
      store.rollbackTo(savepoint);
      return { ...refuse(dmlError("", "")), errors: created.errors };
    }
    return { success: true, leadId, ...created, errors: [] };
  } finally {
    store.release(savepoint);
  }
}

interface Created {
  readonly accountId: string;
  readonly contactId: string;
  readonly opportunityId: string | null;
}

function createRecords(
  services: DmlServices,
  lead: ApexSObject,
  conversion: LeadConversion,
  options: Options,
): Created | { readonly errors: readonly DmlError[] } {
  const ownerId = conversion.ownerId ?? text(lead, "OwnerId");
  const make = (object: string, given: string | null, fill: (record: ApexSObject) => void): DmlResult => {
    if (given) return { success: true, id: given, created: false, errors: [] };
    const record = new ApexSObject(need(services.schema, object));
    if (ownerId) set(record, "OwnerId", ownerId);
    fill(record);
    return save(services, record, options);
  };
  const account = make("Account", conversion.accountId, (record) => copy(lead, record, TO_ACCOUNT));
  if (!account.success || account.id === null) return account;
  const accountId = account.id;
  const contact = make("Contact", conversion.contactId, (record) => {
    copy(lead, record, TO_CONTACT);
    set(record, "AccountId", accountId);
  });
  if (!contact.success || contact.id === null) return contact;
  const opportunity = conversion.doNotCreateOpportunity
    ? null
    : make("Opportunity", conversion.opportunityId, (record) => {
        set(record, "Name", conversion.opportunityName ?? `${text(lead, "Company") ?? ""}-`);
        set(record, "AccountId", accountId);
        set(record, "StageName", "Prospecting");
        set(record, "CloseDate", endOfQuarter(org().clock.now()));
        if (text(lead, "LeadSource")) set(record, "LeadSource", text(lead, "LeadSource"));
      });
  if (opportunity && !opportunity.success) return opportunity;
  const created = { accountId, contactId: contact.id, opportunityId: opportunity?.id ?? null };
  const errors = closeLead(services, lead, conversion, created, options);
  return errors.length > 0 ? { errors } : created;
}

function save(services: DmlServices, record: ApexSObject, { access }: Options): DmlResult {
  const [result] = runDml(services, {
    operation: "insert",
    records: [record],
    allOrNone: false,
    access,
    externalIdField: null,
    options: {},
  });
  if (!result) throw new Error("An insert without result");
  return result;
}

function closeLead(
  services: DmlServices,
  lead: ApexSObject,
  conversion: LeadConversion,
  created: Created,
  { access }: Options,
): readonly DmlError[] {
  const source = new ApexSObject(lead.schema);
  set(source, "Id", get(lead, "Id"));
  set(source, "Status", conversion.convertedStatus);
  set(source, "IsConverted", true);
  set(source, "IsUnreadByOwner", false);
  set(source, "ConvertedDate", new ApexDate(Math.floor(org().clock.now() / 86_400_000)));
  set(source, "ConvertedAccountId", created.accountId);
  set(source, "ConvertedContactId", created.contactId);
  set(source, "ConvertedOpportunityId", created.opportunityId);
  const row: Row = { index: 0, source, errors: [], next: source, previous: null };
  const object = need(services.schema, "Lead");
  updateRows(
    services,
    { operation: "update", object, access: { ...access, mode: "system", sharing: false }, options: {}, internal: true },
    [row],
  );
  return row.errors;
}

function copy(from: ApexSObject, to: ApexSObject, mapping: readonly (readonly [string, string])[]): void {
  for (const [source, target] of mapping) {
    if (get(from, source) !== null && to.schema.fields.has(target.toLowerCase())) set(to, target, get(from, source));
  }
}

function endOfQuarter(now: number): ApexDate {
  const date = new Date(now);
  const last = Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 3, 0);
  return new ApexDate(last / 86_400_000);
}
