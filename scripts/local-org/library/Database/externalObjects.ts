import { apexError } from "../../runtime/apexException.ts";
import { ApexList } from "../../runtime/values/collections.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { listOf, required } from "../support/values.ts";

type Statics = Record<string, (...args: never[]) => unknown>;

/**
 * Records of external objects, whose data lies outside of the org, are written through their data source. The local
 * org has no external data sources, so no record can be one: only the empty list goes through.
 * @throws TypeException for a record
 */
function onlyExternal(resultType: string) {
  return (subject: ApexSObject | ApexList<ApexSObject>): unknown => {
    const records = required(subject) instanceof ApexList ? (subject as ApexList<ApexSObject>).items : [subject];
    const [first] = records as readonly ApexSObject[];
    if (!first) return listOf(resultType, []);
    throw apexError("TypeException", `${first.schema.name} is not an external object`);
  };
}

/** What waits for an answer of a data source: nothing does. */
function noAnswer(): null {
  return null;
}

/** Source: Apex Reference Guide, Database Class, insertAsync, insertImmediate and their sisters. */
export const externalObjects: Statics = {
  "getAsyncDeleteResult(Database.DeleteResult)": noAnswer,
  "getAsyncDeleteResult(String)": noAnswer,
  "getAsyncLocator(Object)": noAnswer,
  "getAsyncSaveResult(Database.SaveResult)": noAnswer,
  "getAsyncSaveResult(String)": noAnswer,
};

const OPERATIONS = [
  ["delete", "Database.DeleteResult", "DataSource.AsyncDeleteCallback"],
  ["insert", "Database.SaveResult", "DataSource.AsyncSaveCallback"],
  ["update", "Database.SaveResult", "DataSource.AsyncSaveCallback"],
] as const;
for (const [operation, result, callback] of OPERATIONS) {
  const run = onlyExternal(result);
  for (const subject of ["SObject", "List<SObject>"]) {
    for (const method of [`${operation}Async`, `${operation}Immediate`]) {
      externalObjects[`${method}(${subject})`] = run;
      externalObjects[`${method}(${subject},AccessLevel)`] = run;
    }
    externalObjects[`${operation}Async(${subject},${callback})`] = run;
    externalObjects[`${operation}Async(${subject},${callback},AccessLevel)`] = run;
  }
}
