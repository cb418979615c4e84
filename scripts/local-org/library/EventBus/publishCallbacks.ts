import { org } from "../../runtime/org.ts";
import { runTransaction } from "../../runtime/runTransaction.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { findPlatformRow } from "../../jobs/platformRows.ts";
import { implement, invoke, isInstance } from "../registry.ts";
import { Bean } from "../support/beans.ts";
import { listOf } from "../support/values.ts";

type Outcome = "Success" | "Failure";

interface Publication {
  readonly callback: unknown;
  readonly uuids: readonly string[];
}

const WAITING = Symbol("publish callbacks");

function waiting(): Publication[] {
  const { extras } = transaction();
  let found = extras.get(WAITING) as Publication[] | undefined;
  if (!found) extras.set(WAITING, (found = []));
  return found;
}

/** Calls `onSuccess` or `onFailure`, as far as the callback has it, in a transaction of the Automated Process user. */
function report({ callback, uuids }: Publication, outcome: Outcome): void {
  if (!isInstance(callback, typeRef(`EventBus.EventPublish${outcome}Callback`))) return;
  const userId = findPlatformRow("User", "UserType", "AutomatedProcess") ?? transaction().userId;
  const result = new Bean(`EventBus.${outcome}Result`, { eventUuids: listOf("String", [...uuids]) });
  runTransaction({ quiddity: "PLATFORM_EVENT_PUBLISH_CALLBACK", userId }, () => {
    invoke(callback, `on${outcome}`, result);
  });
}

/**
 * Remembers who wants to know whether the events were published. A test is told when it delivers or fails them, other
 * code after its commit. Source: Platform Events Developer Guide, Get the Result of Asynchronous Event Publishing.
 */
export function awaitPublication(callback: unknown, uuids: readonly string[]): void {
  const publication = { callback, uuids };
  const { isTest, afterCommit } = transaction();
  if (isTest) waiting().push(publication);
  else afterCommit.push(() => report(publication, "Success"));
}

/** Tells all that wait of success. */
export function reportPublished(outcome: Outcome = "Success"): void {
  for (const publication of waiting().splice(0)) report(publication, outcome);
}

for (const outcome of ["Success", "Failure"] as const) {
  implement({
    name: `EventBus.${outcome}Result`,
    methods: { "getEventUuids()": (self: Bean) => self.get("eventUuids") },
  });
}

/** Events are delivered with all other asynchronous work that is due. */
implement({
  name: "EventBus.TestBroker",
  constructors: { "()": () => new Bean("EventBus.TestBroker") },
  methods: {
    "deliver()": () => {
      org().jobs.drain();
      reportPublished();
    },
    "fail()": () => {
      org().jobs.discardEvents();
      reportPublished("Failure");
    },
  },
});
