import { enumConstant } from "./enumValues.ts";
import { transaction, type TriggerContext } from "../transaction.ts";

/** In the order of the platform's ordinals. */
const OPERATIONS = [
  "BEFORE_INSERT",
  "BEFORE_UPDATE",
  "BEFORE_DELETE",
  "AFTER_INSERT",
  "AFTER_UPDATE",
  "AFTER_DELETE",
  "AFTER_UNDELETE",
];

function context(): TriggerContext | null {
  return transaction().triggerContext;
}

function has(word: string): boolean {
  return context()?.event.split(" ").includes(word) ?? false;
}

/** `Trigger.x`; outside of triggers everything is null or false. */
export const triggerVariables = {
  new: () => context()?.newRecords ?? null,
  old: () => context()?.oldRecords ?? null,
  newmap: () => context()?.newMap ?? null,
  oldmap: () => context()?.oldMap ?? null,
  isexecuting: () => context() !== null,
  isbefore: () => has("before"),
  isafter: () => has("after"),
  isinsert: () => has("insert"),
  isupdate: () => has("update"),
  isdelete: () => has("delete"),
  isundelete: () => has("undelete"),
  size: () => (context()?.newRecords ?? context()?.oldRecords)?.items.length ?? null,
  operationtype: () => {
    const event = context()?.event;
    return event ? enumConstant("TriggerOperation", OPERATIONS, event.replace(" ", "_").toUpperCase()) : null;
  },
};
