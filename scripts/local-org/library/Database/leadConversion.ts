import { org } from "../../runtime/org.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { ApexList } from "../../runtime/values/collections.ts";
import type { LeadConversion, LeadConversionResult } from "../../data/contract.ts";
import { accessOf, type ApexAccessLevel } from "../System/AccessLevel.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { ALL_OR_NONE, settingsOf, type DmlSettings } from "../support/dml.ts";
import { listOf, required } from "../support/values.ts";
import { databaseError } from "./Error.ts";

type Statics = Record<string, (...args: never[]) => unknown>;

/** What the local org's conversion does not take into account must not be asked for. */
const UNSUPPORTED = [
  "accountRecord",
  "contactRecord",
  "opportunityRecord",
  "overwriteLeadSource",
  "sendNotificationEmail",
];

function conversionOf(input: Bean): LeadConversion {
  for (const name of UNSUPPORTED) {
    const value = input.get(name);
    if (value !== null && value !== false) throw new UnsupportedError(`Database.LeadConvert.${name}`);
  }
  const text = (name: string): string | null => input.get(name) as string | null;
  return {
    leadId: required(text("leadId")),
    accountId: text("accountId"),
    contactId: text("contactId"),
    opportunityId: text("opportunityId"),
    opportunityName: text("opportunityName"),
    ownerId: text("ownerId"),
    convertedStatus: text("convertedStatus"),
    doNotCreateOpportunity: input.get("doNotCreateOpportunity") === true,
  };
}

function resultOf(result: LeadConversionResult): Bean {
  const errors = result.errors.map((error) => databaseError(error.message, error.statusCode, error.fields));
  return new Bean("Database.LeadConvertResult", { ...result, errors: listOf("Database.Error", errors) });
}

function convert(input: Bean | ApexList<Bean>, settings: DmlSettings, level: ApexAccessLevel | null): unknown {
  const inputs = required(input) instanceof ApexList ? (input as ApexList<Bean>).items : [input as Bean];
  const options = { allOrNone: settings.allOrNone, access: accessOf(level) };
  const results = org()
    .data.convertLead(
      inputs.map((one) => conversionOf(required(one))),
      options,
    )
    .map(resultOf);
  return input instanceof ApexList ? listOf("Database.LeadConvertResult", results) : results[0];
}

/** The overloads of `Database.convertLead`. */
export const convertLead: Statics = {};
for (const subject of ["Database.LeadConvert", "List<Database.LeadConvert>"]) {
  const base = `convertLead(${subject}`;
  convertLead[`${base})`] = (input: Bean) => convert(input, ALL_OR_NONE, null);
  convertLead[`${base},AccessLevel)`] = (input: Bean, level: ApexAccessLevel) =>
    convert(input, ALL_OR_NONE, required(level));
  for (const type of ["Boolean", "Database.DMLOptions"]) {
    convertLead[`${base},${type})`] = (input: Bean, given: boolean | Bean) =>
      convert(input, settingsOf(required(given)), null);
    convertLead[`${base},${type},AccessLevel)`] = (input: Bean, given: boolean | Bean, level: ApexAccessLevel) =>
      convert(input, settingsOf(required(given)), required(level));
  }
}

implementBean("Database.LeadConvert", () => ({
  doNotCreateOpportunity: false,
  overwriteLeadSource: false,
  sendNotificationEmail: false,
  bypassAccountDedupeCheck: false,
  bypassContactDedupeCheck: false,
}));
implementBean("Database.LeadConvertResult");
