import { org } from "../../runtime/org.ts";
import { ApexList } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { listOf, required } from "../support/values.ts";
import { databaseResult } from "./results.ts";

const RESULT = "Database.EmptyRecycleBinResult";

function idOf(item: ApexSObject | string | null): string {
  return item instanceof ApexSObject ? required(item.values.get("id") as string | null) : required(item);
}

/** Records or their Ids; one result per record, and no exception for those that are not in the bin. */
function empty(subject: ApexSObject | ApexList<ApexSObject | string | null>): unknown {
  const items = required(subject) instanceof ApexList ? (subject as ApexList<ApexSObject | string | null>).items : null;
  const results = org()
    .data.emptyRecycleBin((items ?? [subject as ApexSObject]).map(idOf))
    .map((result) => databaseResult(RESULT, result));
  return items ? listOf(RESULT, results) : results[0];
}

/** Source: Apex Reference Guide, Database Class, emptyRecycleBin. */
export const recycleBin = {
  "emptyRecycleBin(List<Object>)": empty,
  "emptyRecycleBin(SObject)": empty,
};
