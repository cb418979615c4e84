import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { ApexDatetime } from "../../runtime/values/primitives.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { uncounted } from "../support/runningUser.ts";
import { listOf, required } from "../support/values.ts";

const MINUTE = 60_000;
/** Deleted records stay known for 15 days. Source: SOAP API Developer Guide, getDeleted(). */
const REACH = 15 * 24 * 60 * MINUTE;

/** Rows of an object that changed in the time span, deleted ones or the others. Seconds of the span are ignored. */
function changed(type: string, start: ApexDatetime, end: ApexDatetime, isDeleted: boolean): readonly ApexSObject[] {
  const object = org().schema.sobject(required(type));
  if (!object) throw apexError("InvalidParameterValueException", `Invalid value for parameter: ${type}`);
  const minute = (time: ApexDatetime): number => Math.floor(required(time).milliseconds / MINUTE) * MINUTE;
  const [from, to] = [minute(start), minute(end)];
  if (to - from < MINUTE) {
    throw apexError(
      "InvalidParameterValueException",
      "INVALID_REPLICATION_DATE: startDate must be more than one minute before endDate",
    );
  }
  return uncounted(() =>
    org().data.query({
      soql: `SELECT Id, SystemModstamp FROM ${object.name} WHERE IsDeleted = :deleted AND SystemModstamp >= :start AND SystemModstamp <= :end ORDER BY SystemModstamp ALL ROWS`,
      binds: new Map<string, unknown>([
        ["deleted", isDeleted],
        ["start", new ApexDatetime(from)],
        ["end", new ApexDatetime(to)],
      ]),
      access: transaction().access("system", false),
    }),
  ).items;
}

function getDeleted(type: string, start: ApexDatetime, end: ApexDatetime): Bean {
  const records = changed(type, start, end, true).map(
    ({ values }) =>
      new Bean("Database.DeletedRecord", { id: values.get("id"), deletedDate: values.get("systemmodstamp") }),
  );
  return new Bean("Database.GetDeletedResult", {
    deletedRecords: listOf("Database.DeletedRecord", records),
    earliestDateAvailable: new ApexDatetime(org().clock.now() - REACH),
    latestDateCovered: end,
  });
}

function getUpdated(type: string, start: ApexDatetime, end: ApexDatetime): Bean {
  const ids = changed(type, start, end, false).map(({ values }) => values.get("id") as string);
  return new Bean("Database.GetUpdatedResult", { ids: listOf("Id", ids), latestDateCovered: end });
}

implementBean("Database.DeletedRecord");
implementBean("Database.GetDeletedResult");
implementBean("Database.GetUpdatedResult");

/** What changed in a time span. Source: Apex Reference Guide, Database Class, getDeleted and getUpdated. */
export const replication = {
  "getDeleted(String,Datetime,Datetime)": getDeleted,
  "getUpdated(String,Datetime,Datetime)": getUpdated,
};
