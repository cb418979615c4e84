import { apexError } from "../runtime/apexException.ts";
import { transaction } from "../runtime/transaction.ts";

const READ_ONLY = Symbol("read-only application mode");

/** `Test.setReadOnlyApplicationMode`: the org as it is while Salesforce upgrades it. */
export function setReadOnlyMode(isReadOnly: boolean): void {
  transaction().extras.set(READ_ONLY, isReadOnly);
}

export function isReadOnlyMode(): boolean {
  return transaction().extras.get(READ_ONLY) === true;
}

/** @throws InvalidReadOnlyUserDmlException for DML in read-only mode */
export function refuseInReadOnlyMode(): void {
  if (!isReadOnlyMode()) return;
  throw apexError("InvalidReadOnlyUserDmlException", "DML is not allowed in read-only application mode");
}
