import { testState } from "../../library/support/testState.ts";
import { currentTransaction } from "../../runtime/transaction.ts";

/**
 * The ids that the searches of a running test find: none unless `Test.setFixedSearchResults` said so. Null outside
 * tests, where the data is searched.
 * Source: Apex Developer Guide, Adding SOSL Queries to Unit Tests.
 */
export function fixedSearchResults(): readonly string[] | null {
  return currentTransaction()?.isTest ? (testState().fixedSearchResults ?? []) : null;
}
