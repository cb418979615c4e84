import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { ApexException } from "../../runtime/apexException.ts";
import { Transaction, setTransaction } from "../../runtime/transaction.ts";
import { testState } from "../../library/support/testState.ts";
import { type SmallOrg, openSmallOrg } from "../testing/smallOrg.ts";
import { searchTerm } from "./searchTerm.ts";

let org: SmallOrg;
let acme: string;

const found = (sosl: string, binds: Record<string, unknown> = {}): unknown[][] =>
  org.queries
    .search({ sosl, binds: new Map(Object.entries(binds)), access: org.admin })
    .items.map((list) => list.items.map((record) => record.values.get("name") ?? record.values.get("id")));

before(() => {
  org = openSmallOrg();
  acme = org.insert("Account", { Name: "Acme Österreich", Site: "Vienna" });
  org.insert("Account", { Name: "Vienna Tours" });
  org.insert("Lead", {
    LastName: "Smith",
    FirstName: "Ann",
    Company: "Acme",
    Name: "Ann Smith",
    Email: "ann@acme.example",
  });
});

describe("SOSL", () => {
  it("searches names, or all fields", () => {
    assert.deepEqual(found("FIND 'vienna' IN NAME FIELDS RETURNING Account(Name)"), [["Vienna Tours"]]);
    assert.deepEqual(found("FIND 'vienna' IN ALL FIELDS RETURNING Account(Name ORDER BY Name)"), [
      ["Acme Österreich", "Vienna Tours"],
    ]);
  });
  it("answers one list for each object, with its conditions and limit", () => {
    assert.deepEqual(found("FIND {acme} RETURNING Account(Name WHERE Site = 'Vienna'), Lead(Name LIMIT 1)"), [
      ["Acme Österreich"],
      ["Ann Smith"],
    ]);
    assert.deepEqual(
      found("[FIND 'acme' RETURNING Account(Name WHERE Site = 'Rome'), Lead]").map((list) => list.length),
      [0, 1],
    );
  });
  it("takes the term from a bind", () => {
    assert.deepEqual(found("FIND :term IN EMAIL FIELDS RETURNING Lead(Name)", { term: "ann*" }), [["Ann Smith"]]);
  });
  it("refuses a term that is too short", () => {
    assert.throws(
      () => found("FIND 'a' RETURNING Account"),
      (error) => error instanceof ApexException && /longer than one character/.test(error.message ?? ""),
    );
  });
  it("finds in tests what was set, filtered", () => {
    const before = setTransaction(
      new Transaction({
        id: "t",
        quiddity: "RUNTEST_SYNC",
        userId: org.admin.userId,
        isTest: true,
        isAsync: false,
        sharing: false,
      }),
    );
    try {
      assert.deepEqual(found("FIND 'vienna' RETURNING Account(Name)"), [[]]);
      testState().fixedSearchResults = [acme];
      assert.deepEqual(found("FIND 'whatever' RETURNING Account(Name), Lead"), [["Acme Österreich"], []]);
      assert.deepEqual(found("FIND 'whatever' RETURNING Account(Name WHERE Name = 'x')"), [[]]);
    } finally {
      setTransaction(before);
    }
  });
});

describe("search terms", () => {
  const cases: readonly (readonly [term: string, text: string, matches: boolean])[] = [
    ["acme", "The ACME company", true],
    ["acm", "The ACME company", false],
    ["acm*", "The ACME company", true],
    ["ac?e", "The ACME company", true],
    ["company acme", "The ACME company", true],
    ["acme ltd", "The ACME company", false],
    ['"acme company"', "The ACME company", true],
    ['"company acme"', "The ACME company", false],
    ["ltd OR acme", "The ACME company", true],
    ["acme AND NOT company", "The ACME company", false],
    ["ÖSTERREICH", "acme österreich", true],
  ];
  for (const [term, text, matches] of cases) {
    it(`${term} ${matches ? "finds" : "does not find"} ${text}`, () => assert.equal(searchTerm(term)(text), matches));
  }
});
