import { currentTransaction, transaction } from "../../runtime/transaction.ts";

const FIXED_RESULTS = Symbol("fixed search results");

/** `Test.setFixedSearchResults`: what the SOSL queries of the running test find, before their own conditions. */
export function setFixedSearchResults(ids: readonly string[]): void {
  transaction().extras.set(FIXED_RESULTS, [...ids]);
}

/**
 * The ids that a test's searches find: none unless set. Null outside tests, where the data is searched.
 * Source: Apex Developer Guide, Adding SOSL Queries to Unit Tests.
 */
export function fixedSearchResults(): readonly string[] | null {
  const running = currentTransaction();
  if (!running?.isTest) return null;
  return (running.extras.get(FIXED_RESULTS) as readonly string[] | undefined) ?? [];
}
