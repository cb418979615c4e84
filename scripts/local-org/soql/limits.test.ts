import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { GovernorLimitError } from "../runtime/apexException.ts";
import { Transaction, setTransaction } from "../runtime/transaction.ts";
import { type SmallOrg, openSmallOrg } from "./testing/smallOrg.ts";

let org: SmallOrg;
let transaction: Transaction;

beforeEach(() => {
  org = openSmallOrg();
  const account = org.insert("Account", { Name: "A" });
  for (const Name of ["1", "2", "3"]) org.insert("Item__c", { Name, Account__c: account, Count__c: 1 });
  transaction = new Transaction({
    id: "t",
    quiddity: "SYNCHRONOUS",
    userId: org.admin.userId,
    isTest: false,
    isAsync: false,
    sharing: false,
  });
  setTransaction(transaction);
});
afterEach(() => void setTransaction(null));

describe("limits of queries", () => {
  const used = (): readonly number[] => {
    const { queries, queryRows, aggregateQueries } = transaction.limits.used;
    return [queries, queryRows, aggregateQueries];
  };

  it("count the query and its rows", () => {
    org.rows("SELECT Id FROM Item__c");
    assert.deepEqual(used(), [1, 3, 0]);
  });
  it("count the rows of sub-queries, and each sub-query apart", () => {
    org.rows("SELECT Id, (SELECT Id FROM Items__r), (SELECT Id FROM Contacts) FROM Account");
    assert.deepEqual(used(), [1, 4, 2]);
  });
  it("count one row for COUNT, one for each group of it, and every row that another function reads", () => {
    org.queries.count({ soql: "SELECT COUNT() FROM Item__c", binds: new Map(), access: org.admin });
    assert.deepEqual(used(), [1, 1, 0]);
    org.rows("SELECT COUNT(Id) FROM Item__c GROUP BY Account__c");
    assert.deepEqual(used(), [2, 2, 0]);
    org.rows("SELECT SUM(Count__c) FROM Item__c");
    assert.deepEqual(used(), [3, 5, 0]);
  });
  it("end the transaction after 100 queries", () => {
    for (let i = 0; i < 100; i++) org.rows("SELECT Id FROM Item__c LIMIT 1");
    assert.throws(
      () => org.rows("SELECT Id FROM Item__c LIMIT 1"),
      (error) => error instanceof GovernorLimitError && error.message === "Too many SOQL queries: 101",
    );
  });
});
