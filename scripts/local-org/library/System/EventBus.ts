import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { databaseError } from "../Database/Error.ts";
import { implement } from "../registry.ts";
import { awaitPublication } from "../EventBus/publishCallbacks.ts";
import { Bean } from "../support/beans.ts";
import { listOf, required } from "../support/values.ts";

/** One result per event; a rejected event is no exception. */
function publish(events: readonly ApexSObject[]): Bean[] {
  for (const event of events) required(event);
  const immediate = events.some((event) => event.schema.publishBehavior === "PublishImmediately");
  transaction().limits.count(immediate ? "publishImmediateDml" : "dmlStatements");
  return org()
    .jobs.publish(events)
    .map((error, at) => {
      const errors = error === null ? [] : [databaseError(error, "INVALID_EVENT_INPUT", [])];
      return new Bean("Database.SaveResult", {
        id: events[at]?.values.get("id") ?? null,
        operationId: error === null ? (events[at]?.values.get("eventuuid") ?? null) : null,
        success: error === null,
        errors: listOf("Database.Error", errors),
      });
    });
}

function publishWithCallback(events: readonly ApexSObject[], callback: unknown): Bean[] {
  const results = publish(events);
  awaitPublication(
    required(callback),
    results.map((result) => result.get("operationId")).filter((id) => typeof id === "string"),
  );
  return results;
}

implement({
  name: "EventBus",
  statics: {
    "getOperationId(Object)": (result: Bean) => required(result).get("operationId"),
    "publish(List<SObject>,Object)": (events: ApexList<ApexSObject>, callback: unknown) =>
      listOf("Database.SaveResult", publishWithCallback(required(events).items, callback)),
    "publish(SObject,Object)": (event: ApexSObject, callback: unknown) => publishWithCallback([event], callback)[0],
    "publish(List<SObject>)": (events: ApexList<ApexSObject>) =>
      listOf("Database.SaveResult", publish(required(events).items)),
    "publish(SObject)": (event: ApexSObject) => publish([event])[0],
  },
});
