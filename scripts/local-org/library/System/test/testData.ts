import { apexError } from "../../../runtime/apexException.ts";
import { org } from "../../../runtime/org.ts";
import { findPlatformRow, insertPlatformRow, updatePlatformRow } from "../../../jobs/platformRows.ts";
import type { ApexDatetime } from "../../../runtime/values/primitives.ts";
import { testState } from "../../support/testState.ts";
import { listOf, required } from "../../support/values.ts";

/** The record looks as if it had been created then. Source: Apex Reference Guide, Test Class, setCreatedDate. */
export function setCreatedDate(id: string, date: ApexDatetime): void {
  const object = org().schema.byKeyPrefix(required(id).slice(0, 3));
  if (!object?.fields.has("createddate")) throw apexError("InvalidParameterValueException", `Invalid record id: ${id}`);
  updatePlatformRow(object.name, id, { CreatedDate: required(date) });
}

export function standardPricebookId(): string {
  const id = findPlatformRow("Pricebook2", "IsStandard", 1);
  if (id === null) throw new Error("The org has no standard price book");
  return id;
}

/** Jobs without work that wait in the flex queue of the test, and their order. */
export function enqueueBatchJobs(count: number) {
  const ids = Array.from({ length: required(count) }, () =>
    insertPlatformRow("AsyncApexJob", { JobType: "BatchApex", Status: "Holding" }),
  );
  testState().flexQueue.push(...ids);
  return listOf("Id", ids);
}

export function flexQueueOrder() {
  return listOf("Id", [...testState().flexQueue]);
}
