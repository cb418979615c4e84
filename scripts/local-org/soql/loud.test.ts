import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ApexException } from "../runtime/apexException.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { openSmallOrg } from "./testing/smallOrg.ts";

const org = openSmallOrg();
org.insert("Account", { Name: "Acme" });
org.insert("Item__c", { Name: "Item" });

/** Functions of SOQL in any other product, and of SOQL where they do not belong. */
const NO_FUNCTIONS =
  "ABS CAST CEILING COALESCE CONCAT DATEDIFF DISTINCT FLOOR GEOLOCATION IFNULL LENGTH LOWER NOW ROUND SUBSTR TRIM UPPER".split(
    " ",
  );
const KNOWN_BUT_ABSENT: readonly string[] = [
  "SELECT DISTANCE(BillingAddress, GEOLOCATION(1, 2), 'km') FROM Account",
  "SELECT Id FROM Account WHERE DISTANCE(BillingAddress, GEOLOCATION(1, 2), 'km') < 20",
  "SELECT convertCurrency(Amount__c) FROM Item__c",
  "SELECT toLabel(Tags__c) FROM Item__c",
  ...["delegated", "team", "my_territory", "my_team_territory", "mine_and_my_groups"].map(
    (scope) => `SELECT Id FROM Account USING SCOPE ${scope}`,
  ),
  "SELECT Id FROM Account WITH DATA CATEGORY Geography__c AT usa__c",
  "SELECT Id FROM Account UPDATE TRACKING",
  "SELECT Id FROM Account UPDATE VIEWSTAT",
  "SELECT DurableId FROM PicklistValueInfo",
];
/** What the platform refuses, in its words. */
const REFUSED: readonly (readonly [string, RegExp])[] = [
  ["SELECT Id, (SELECT COUNT() FROM Contacts) FROM Account", /only root queries support aggregate expressions/],
  ["SELECT Id, (SELECT MAX(LastName) FROM Contacts) FROM Account", /only root queries support aggregate expressions/],
  [
    "SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Id IN (SELECT WhoId FROM Task))",
    /Nesting of semi join sub-selects is not supported/,
  ],
  [
    "SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact) OR Name = 'x'",
    /Semi join sub-selects are only allowed at the top level WHERE expressions/,
  ],
  [
    "SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact) AND Id NOT IN (SELECT AccountId FROM Opportunity) AND Id IN (SELECT AccountId FROM Case)",
    /Maximum 2 semi join sub-selects are allowed/,
  ],
  [
    "SELECT Id FROM Account WHERE ParentId IN (SELECT Id FROM Account)",
    /The inner and outer selects should not be on the same object type/,
  ],
];

function failureOf(soql: string): unknown {
  try {
    org.rows(soql);
  } catch (error) {
    return error;
  }
  return null;
}

describe("SOQL that the local org does not know", () => {
  it("is refused as the platform refuses it", () => {
    for (const [soql, words] of REFUSED) {
      const failure = failureOf(soql);
      assert.ok(failure instanceof ApexException, soql);
      assert.match(failure.message ?? "", words);
    }
  });

  it("stops with its name where only the local org lacks it", () => {
    for (const soql of KNOWN_BUT_ABSENT) assert.ok(failureOf(soql) instanceof UnsupportedError, soql);
  });

  it("never passes: functions at random in every clause", () => {
    const clauses = [
      (call: string) => `SELECT ${call} FROM Item__c`,
      (call: string) => `SELECT Id FROM Item__c WHERE ${call} = 'x'`,
      (call: string) => `SELECT Id FROM Item__c ORDER BY ${call}`,
      (call: string) => `SELECT COUNT(Id) FROM Item__c GROUP BY ${call}`,
      (call: string) => `SELECT Size__c, COUNT(Id) FROM Item__c GROUP BY Size__c HAVING ${call} > 1`,
    ];
    for (const name of NO_FUNCTIONS) {
      for (const clause of clauses) {
        const soql = clause(`${name}(Name)`);
        const failure = failureOf(soql);
        assert.ok(failure instanceof ApexException || failure instanceof UnsupportedError, `${soql}: ${failure}`);
      }
    }
  });
});
