import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { typeRef } from "../runtime/typeRef.ts";
import { ApexException } from "../runtime/apexException.ts";
import { ApexList, ApexSet } from "../runtime/values/collections.ts";
import { ApexDecimal } from "../runtime/values/decimal.ts";
import { ApexDate, ApexDatetime } from "../runtime/values/primitives.ts";
import { type SmallOrg, NOW, openSmallOrg } from "./testing/smallOrg.ts";

const day = (text: string): ApexDate => new ApexDate(Date.parse(`${text}T00:00:00Z`) / 86_400_000);
const instant = (text: string): ApexDatetime => new ApexDatetime(Date.parse(text));
const strings = (...items: string[]): ApexList<string> => new ApexList(typeRef("List", typeRef("String")), items);

let org: SmallOrg;
let acme: string;
let zed: string;

const names = (soql: string, binds: Record<string, unknown> = {}): unknown[] =>
  org.rows(soql, binds).map((row) => row["name"]);
const items = (condition: string, binds: Record<string, unknown> = {}): unknown[] =>
  names(`SELECT Name FROM Item__c WHERE ${condition} ORDER BY Name`, binds);

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof ApexException, String(error));
    assert.equal(error.apexType.name, "QueryException");
    return error.message ?? "";
  }
  return assert.fail("the query was not refused");
}

before(() => {
  org = openSmallOrg();
  org.insert("User", {
    Id: org.admin.userId,
    LastName: "Admin",
    TimeZoneSidKey: "America/Los_Angeles",
    LocaleSidKey: "en_US",
  });
  org.insert("Organization", { Name: "Org", FiscalYearStartMonth: 4, UsesStartDateAsFiscalYearName: false });
  acme = org.insert("Account", { Name: "Acme", Industry: "Banking", OwnerId: org.admin.userId, NumberOfEmployees: 10 });
  zed = org.insert("Account", { Name: "Zed Ärzte", NumberOfEmployees: 30 });
  const add = (Name: string, values: Record<string, unknown>): string => org.insert("Item__c", { Name, ...values });
  add("A", {
    Account__c: acme,
    Active__c: true,
    Amount__c: new ApexDecimal(1050n, 2),
    Count__c: 1,
    Key__c: "Key",
    Size__c: "Small",
    Tags__c: "red;green",
  });
  add("B", {
    Account__c: acme,
    Due__c: day("2026-03-11"),
    At__c: instant("2026-03-11T02:00:00Z"),
    Size__c: "Large",
    Tags__c: "green",
  });
  add("C", {
    Account__c: zed,
    Due__c: day("2026-02-28"),
    At__c: instant("2026-03-11T20:00:00Z"),
    Count__c: 5,
    Size__c: "Medium",
  });
  add("D 100%", { Due__c: day("2027-01-01"), Key__c: "key" });
});

describe("WHERE", () => {
  it("compares text without case, also beyond ASCII", () => {
    assert.deepEqual(names("SELECT Name FROM Account WHERE Name = 'ZED ÄRZTE'"), ["Zed Ärzte"]);
    assert.deepEqual(items("Name = 'a'"), ["A"]);
  });
  it("compares a case-sensitive unique field with case", () => {
    assert.deepEqual(items("Key__c = 'Key'"), ["A"]);
    assert.deepEqual(items("Key__c = 'KEY'"), []);
  });
  it("matches null and the empty string alike", () => {
    assert.deepEqual(items("Account__c = null"), ["D 100%"]);
    assert.deepEqual(items("Key__c = ''"), ["B", "C"]);
    assert.deepEqual(items("Account__c != null"), ["A", "B", "C"]);
  });
  it("includes rows without a value in every negation", () => {
    assert.deepEqual(items("Count__c != 1"), ["B", "C", "D 100%"]);
    assert.deepEqual(items("(NOT Count__c = 1)"), ["B", "C", "D 100%"]);
    assert.deepEqual(items("Count__c NOT IN (1)"), ["B", "C", "D 100%"]);
    assert.deepEqual(items("(NOT Name LIKE 'a%') AND Size__c = null"), ["D 100%"]);
  });
  it("leaves rows without a value out of comparisons of order", () => {
    assert.deepEqual(items("Count__c < 5"), ["A"]);
    assert.deepEqual(items("Count__c >= 1"), ["A", "C"]);
    assert.deepEqual(items("Amount__c > 10.4 AND Amount__c <= 10.50"), ["A"]);
  });
  it("takes a missing Boolean of a parent for false, and null for false", () => {
    assert.deepEqual(items("Account__r.IsDeleted = false"), ["A", "B", "C", "D 100%"]);
    assert.deepEqual(items("Active__c = null"), ["B", "C", "D 100%"]);
  });
  it("matches LIKE with wildcards and their escapes", () => {
    assert.deepEqual(items("Name LIKE '%0\\%'"), ["D 100%"]);
    assert.deepEqual(items("Name LIKE '_'"), ["A", "B", "C"]);
    assert.deepEqual(items("Name LIKE :patterns", { patterns: strings("a%", "d%") }), ["A", "D 100%"]);
  });
  it("combines AND and OR by brackets and refuses them mixed", () => {
    assert.deepEqual(items("Name = 'A' OR (Name = 'B' AND Size__c = 'Large')"), ["A", "B"]);
    assert.equal(
      refusal(() => items("Name = 'A' OR Name = 'B' AND Name = 'C'")),
      "unexpected token: 'AND'",
    );
  });
  it("finds values of multi-select picklists", () => {
    assert.deepEqual(items("Tags__c INCLUDES ('green')"), ["A", "B"]);
    assert.deepEqual(items("Tags__c INCLUDES ('red;green', 'blue')"), ["A"]);
    assert.deepEqual(items("Tags__c EXCLUDES ('red')"), ["B", "C", "D 100%"]);
  });
  it("takes lists, sets, records and ids of 15 characters", () => {
    assert.deepEqual(items("Name IN :list", { list: strings("a", "C") }), ["A", "C"]);
    assert.deepEqual(items("Name IN ('B', 'c')"), ["B", "C"]);
    assert.deepEqual(items("Name IN :none", { none: strings() }), []);
    assert.deepEqual(items("Name NOT IN :none", { none: strings() }), ["A", "B", "C", "D 100%"]);
    assert.deepEqual(
      items("Account__c IN :accounts", { accounts: new ApexSet(typeRef("Set", typeRef("Id")), [acme]) }),
      ["A", "B"],
    );
    assert.deepEqual(items(`Account__c = '${acme.slice(0, 15)}'`), ["A", "B"]);
    assert.deepEqual(
      items("Account__c IN :records", {
        records: new ApexList(typeRef("List", typeRef("Account")), [...org.records("SELECT Id FROM Account")]),
      }),
      ["A", "B", "C"],
    );
  });
  it("reads escapes in string literals", () => {
    org.insert("Account", { Name: "O'Neil \\ Söhne" });
    assert.deepEqual(names("SELECT Name FROM Account WHERE Name = 'O\\'Neil \\\\ S\\u00f6hne'"), ["O'Neil \\ Söhne"]);
  });
  it("refuses values of another type", () => {
    assert.equal(
      refusal(() => items("Count__c = '5'")),
      "value of filter criterion for field 'Count__c' must be of type double and should not be enclosed in quotes",
    );
    assert.equal(
      refusal(() => items("Name = 5")),
      "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes",
    );
    assert.equal(
      refusal(() => items("Due__c = 2026-03-11T00:00:00Z")),
      "value of filter criterion for field 'Due__c' must be of type date and should not be enclosed in quotes",
    );
    assert.equal(
      refusal(() => items("Id = 'nonsense'")),
      "invalid ID field: nonsense",
    );
    assert.equal(
      refusal(() => items("Notes__c = 'x'")),
      "field 'Notes__c' can not be filtered in a query call",
    );
  });
});

describe("dates", () => {
  const due = (literal: string): unknown[] => items(`Due__c ${literal}`);
  it("knows date literals in the time zone of the user", () => {
    // 15:30 UTC is 08:30 in Los Angeles, whose day reaches from 07:00 UTC to 07:00 UTC.
    assert.deepEqual(items("At__c = TODAY"), ["C"]);
    assert.deepEqual(items("At__c = YESTERDAY"), ["B"]);
    assert.deepEqual(items("At__c < TODAY"), ["B"]);
    assert.deepEqual(items("At__c > YESTERDAY"), ["C"]);
  });
  it("knows periods of days, weeks, months, quarters and years", () => {
    assert.deepEqual(due("= TODAY"), ["B"]);
    assert.deepEqual(due("= THIS_WEEK"), ["B"]);
    assert.deepEqual(due("= LAST_MONTH"), ["C"]);
    assert.deepEqual(due("= THIS_QUARTER"), ["B", "C"]);
    assert.deepEqual(due("= NEXT_YEAR"), ["D 100%"]);
    assert.deepEqual(due("= LAST_N_DAYS:11"), ["B", "C"]);
    assert.deepEqual(due("= LAST_N_DAYS:10"), ["B"]);
    assert.deepEqual(due("= N_DAYS_AGO:11"), ["C"]);
    assert.deepEqual(due("= LAST_N_WEEKS:2"), ["C"]);
    assert.deepEqual(due("= NEXT_N_MONTHS:10"), ["D 100%"]);
    assert.deepEqual(due("> TODAY"), ["D 100%"]);
    assert.deepEqual(due("<= TODAY"), ["B", "C"]);
  });
  it("knows the fiscal year of the organisation", () => {
    // From April: 2027-01-01 lies in the fiscal year 2026-04 to 2027-03, the next one seen from March 2026.
    assert.deepEqual(due("= THIS_FISCAL_YEAR"), ["B", "C"]);
    assert.deepEqual(due("= NEXT_FISCAL_YEAR"), ["D 100%"]);
    assert.deepEqual(due("= THIS_FISCAL_QUARTER"), ["B", "C"]);
    assert.deepEqual(items("FISCAL_YEAR(Due__c) = 2027"), ["D 100%"]);
    assert.deepEqual(items("FISCAL_QUARTER(Due__c) = 4"), ["B", "C", "D 100%"]);
  });
  it("compares dates, instants and times", () => {
    assert.deepEqual(due("= 2026-03-11"), ["B"]);
    assert.deepEqual(items("At__c = 2026-03-11T04:00:00+02:00"), ["B"]);
    assert.deepEqual(items("At__c >= :at", { at: instant("2026-03-11T20:00:00Z") }), ["C"]);
    assert.deepEqual(
      items("Due__c IN :days", { days: new ApexList(typeRef("List", typeRef("Date")), [day("2026-03-11")]) }),
      ["B"],
    );
  });
  it("takes parts of dates, in the user's time zone if asked", () => {
    assert.deepEqual(items("CALENDAR_YEAR(Due__c) = 2027 AND DAY_IN_YEAR(Due__c) = 1"), ["D 100%"]);
    assert.deepEqual(items("HOUR_IN_DAY(At__c) = 2"), ["B"]);
    assert.deepEqual(items("HOUR_IN_DAY(convertTimezone(At__c)) = 19"), ["B"]);
    assert.deepEqual(items("DAY_ONLY(convertTimezone(At__c)) = 2026-03-10"), ["B"]);
    assert.deepEqual(items("DAY_IN_WEEK(Due__c) = 4"), ["B"]);
  });
});

describe("relationships", () => {
  it("reads parents at any depth and leaves missing ones null", () => {
    const rows = org.rows("SELECT Name, Account__r.Name, Account__r.Owner.LastName FROM Item__c ORDER BY Name");
    assert.deepEqual((rows[0]?.["account__r"] as Record<string, unknown>)["owner"], {
      lastname: "Admin",
      id: org.admin.userId,
    });
    assert.equal(rows[0]?.["account__c"], acme);
    assert.equal(rows[3]?.["account__r"], null);
  });
  it("records which fields were queried", () => {
    const [record] = org.records("SELECT Name FROM Item__c LIMIT 1");
    assert.deepEqual([...(record?.queried ?? [])].sort(), ["id", "name"]);
  });
  it("reads children with conditions, order and limit of their own", () => {
    const rows = org.rows(
      "SELECT Name, (SELECT Name FROM Items__r WHERE Name != 'x' ORDER BY Name DESC LIMIT 1) FROM Account WHERE Industry = 'Banking'",
    );
    assert.deepEqual(
      (rows[0]?.["items__r"] as { name: string }[]).map((child) => child.name),
      ["B"],
    );
  });
  it("gives an empty list where there are no children", () => {
    const [row] = org.rows("SELECT Id, (SELECT Id FROM Contacts) FROM Account WHERE Name = 'Acme'");
    assert.deepEqual(row?.["contacts"], []);
  });
  it("reads children of children", () => {
    const contact = org.insert("Contact", { LastName: "Child", AccountId: acme });
    org.insert("Case", { ContactId: contact, Subject: "Grandchild" });
    const [row] = org.rows(
      "SELECT Id, (SELECT LastName, (SELECT Subject FROM Cases) FROM Contacts) FROM Account WHERE Name = 'Acme'",
    );
    const [child] = row?.["contacts"] as { cases: { subject: string }[] }[];
    assert.equal(child?.cases[0]?.subject, "Grandchild");
  });
  it("filters by semi-joins and anti-joins", () => {
    assert.deepEqual(
      names("SELECT Name FROM Account WHERE Id IN (SELECT Account__c FROM Item__c WHERE Count__c = 5)"),
      ["Zed Ärzte"],
    );
    org.insert("Account", { Name: "Lonely" });
    assert.deepEqual(
      names("SELECT Name FROM Account WHERE Id NOT IN (SELECT Account__c FROM Item__c) AND Name IN ('Acme', 'Lonely')"),
      ["Lonely"],
    );
    assert.match(
      refusal(() => names("SELECT Name FROM Account WHERE Id IN (SELECT OwnerId FROM Item__c)")),
      /should point to the same object type$/,
    );
  });
  it("understands aliases of FROM", () => {
    assert.deepEqual(names("SELECT i.Name FROM Item__c i, i.Account__r a WHERE a.Name = 'Acme' ORDER BY i.Name"), [
      "A",
      "B",
    ]);
  });
  it("reads polymorphic owners by name and type", () => {
    const queue = org.insert("Group", { Name: "Desk", Type: "Queue" });
    org.insert("Case", { Subject: "Queued", OwnerId: queue });
    org.insert("Case", { Subject: "Owned", OwnerId: org.admin.userId });
    const rows = org.rows("SELECT Subject, Owner.Name, Owner.Type FROM Case WHERE Owner.Type = 'Queue'");
    assert.deepEqual(
      rows.map((row) => row["subject"]),
      ["Queued"],
    );
    assert.deepEqual(rows[0]?.["owner"], { name: "Desk", type: "Queue", id: queue });
    assert.equal(
      org.records("SELECT Owner.Name FROM Case WHERE Owner.Type = 'Queue'")[0]?.values.get("owner")?.constructor.name,
      "ApexSObject",
    );
    assert.deepEqual(
      org.rows("SELECT Subject FROM Case WHERE Owner.Type = 'User'").map((row) => row["subject"]),
      ["Owned"],
    );
    assert.match(
      refusal(() => org.rows("SELECT What.Industry FROM Task")),
      /^No such column 'Industry' on entity 'Name'/,
    );
  });
  it("reads what TYPEOF names for each object", () => {
    org.insert("Task", { Subject: "1", WhatId: acme });
    org.insert("Task", { Subject: "2", WhatId: org.insert("Opportunity", { Name: "Deal" }) });
    org.insert("Task", { Subject: "3" });
    const rows = org.rows(
      "SELECT TYPEOF What WHEN Account THEN Industry, Owner.LastName ELSE Name END FROM Task ORDER BY Subject",
    );
    const [first, second, third] = rows.map((row) => row["what"] as Record<string, unknown> | null);
    assert.equal(first?.["industry"], "Banking");
    assert.equal((first?.["owner"] as Record<string, unknown>)["lastname"], "Admin");
    assert.equal(second?.["name"], "Deal");
    assert.equal(third, null);
  });
});

describe("ORDER BY, LIMIT, OFFSET", () => {
  it("sorts nulls first ascending and last descending, unless stated", () => {
    assert.deepEqual(names("SELECT Name FROM Item__c ORDER BY Due__c, Name"), ["A", "C", "B", "D 100%"]);
    assert.deepEqual(names("SELECT Name FROM Item__c ORDER BY Due__c DESC"), ["D 100%", "B", "C", "A"]);
    assert.deepEqual(names("SELECT Name FROM Item__c ORDER BY Due__c NULLS LAST"), ["C", "B", "D 100%", "A"]);
  });
  it("sorts picklists in the order of their values", () => {
    assert.deepEqual(names("SELECT Name FROM Item__c WHERE Size__c != null ORDER BY Size__c"), ["B", "C", "A"]);
  });
  it("takes binds and refuses an offset beyond 2,000", () => {
    assert.deepEqual(names("SELECT Name FROM Item__c ORDER BY Name LIMIT :n OFFSET :o", { n: 2, o: 1 }), ["B", "C"]);
    assert.equal(
      refusal(() => names("SELECT Name FROM Item__c OFFSET 2001")),
      "Maximum SOQL offset allowed is 2000",
    );
  });
});

describe("aggregates", () => {
  it("counts", () => {
    const count = (soql: string): number => org.queries.count({ soql, binds: new Map(), access: org.admin });
    assert.equal(count("SELECT COUNT() FROM Item__c WHERE Account__c != null"), 3);
    assert.equal(count("SELECT COUNT() FROM Item__c LIMIT 2"), 2);
  });
  it("summarises without groups, with the platform's types", () => {
    const [row] = org.records(
      "SELECT COUNT(Count__c) c, SUM(Amount__c), AVG(Count__c), MIN(Due__c) first, MAX(Name), COUNT_DISTINCT(Account__c) d FROM Item__c",
    );
    assert.equal(row?.values.get("c"), 2);
    assert.deepEqual(row?.values.get("expr0"), new ApexDecimal(1050n, 2));
    assert.deepEqual(row?.values.get("expr1"), new ApexDecimal(3n, 0));
    assert.deepEqual(row?.values.get("first"), day("2026-02-28"));
    assert.equal(row?.values.get("expr2"), "D 100%");
    assert.equal(row?.values.get("d"), 2);
    assert.equal(row?.schema.name, "AggregateResult");
  });
  it("takes text that differs in case for one value", () => {
    for (const Site of ["twice", "TWICE", "other"]) org.insert("Account", { Name: "Distinct", Site });
    const where = "FROM Account WHERE Name = 'Distinct'";
    assert.equal(org.rows(`SELECT COUNT_DISTINCT(Site) n ${where}`)[0]?.["n"], 2);
    assert.equal(org.rows(`SELECT Site, COUNT(Id) n ${where} GROUP BY Site`).length, 2);
  });
  it("groups, filters groups and sorts them", () => {
    assert.deepEqual(
      org.rows(
        "SELECT Account__r.Name, COUNT(Id) n FROM Item__c GROUP BY Account__r.Name HAVING COUNT(Id) > 0 ORDER BY COUNT(Id) DESC, Account__r.Name NULLS LAST",
      ),
      [
        { name: "Acme", n: 2 },
        { name: "Zed Ärzte", n: 1 },
        { name: null, n: 1 },
      ],
    );
  });
  it("groups by functions of dates", () => {
    assert.deepEqual(
      org.rows(
        "SELECT CALENDAR_YEAR(Due__c) y, COUNT(Id) FROM Item__c WHERE Due__c != null GROUP BY CALENDAR_YEAR(Due__c) ORDER BY CALENDAR_YEAR(Due__c)",
      ),
      [
        { y: 2026, expr0: 2 },
        { y: 2027, expr0: 1 },
      ],
    );
  });
  it("adds subtotals with ROLLUP and CUBE", () => {
    const rollup = org.rows(
      "SELECT Account__c a, Active__c b, COUNT(Id) n, GROUPING(Account__c) g FROM Item__c WHERE Account__c != null GROUP BY ROLLUP(Account__c, Active__c)",
    );
    assert.equal(rollup.length, 3 + 2 + 1);
    assert.deepEqual(
      rollup.filter((row) => row["g"] === 1),
      [{ a: null, b: false, n: 3, g: 1 }].map((row) => ({ ...row, b: rollup.at(-1)?.["b"] })),
    );
    assert.equal(
      org.rows(
        "SELECT Account__c a, Size__c s, COUNT(Id) n FROM Item__c WHERE Account__c != null GROUP BY CUBE(Account__c, Size__c)",
      ).length,
      3 + 2 + 3 + 1,
    );
  });
  it("refuses fields that are neither grouped nor aggregated", () => {
    assert.equal(
      refusal(() => org.rows("SELECT Name, COUNT(Id) FROM Item__c GROUP BY Account__c")),
      "Field must be grouped or aggregated: Name",
    );
    assert.equal(
      refusal(() => org.rows("SELECT COUNT(Id) FROM Item__c GROUP BY At__c")),
      "field 'At__c' can not be grouped in a query call",
    );
    assert.equal(
      refusal(() => org.rows("SELECT MAX(Name) FROM Item__c LIMIT 1")),
      "Non-grouped query that uses overall aggregate functions cannot also use LIMIT",
    );
  });
});

describe("SELECT", () => {
  it("answers typed values", () => {
    const [record] = org.records("SELECT Active__c, Amount__c, Due__c, Key__c FROM Item__c WHERE Name = 'A'");
    assert.equal(record?.values.get("active__c"), true);
    assert.deepEqual(record?.values.get("amount__c"), new ApexDecimal(1050n, 2));
    assert.equal(record?.values.get("due__c"), null);
  });
  it("translates picklists and formats values", () => {
    const [row] = org.rows("SELECT toLabel(Size__c), FORMAT(Due__c) d FROM Item__c WHERE Name = 'B'");
    assert.equal(row?.["size__c"], "Large label");
    assert.equal(row?.["d"], "3/11/26");
  });
  it("lists fields with FIELDS()", () => {
    const [row] = org.rows("SELECT FIELDS(CUSTOM) FROM Item__c ORDER BY Name LIMIT 1");
    assert.equal(row?.["key__c"], "Key");
    assert.equal("name" in (row ?? {}), false);
    assert.equal(
      refusal(() => org.rows("SELECT FIELDS(ALL) FROM Item__c")),
      "The SOQL FIELDS function must have a LIMIT of at most 200",
    );
  });
  it("hides deleted rows but for ALL ROWS", () => {
    org.insert("Account", { Name: "Gone", IsDeleted: true });
    assert.deepEqual(names("SELECT Name FROM Account WHERE Name = 'Gone'"), []);
    assert.deepEqual(names("SELECT Name FROM Account WHERE Name = 'Gone' ALL ROWS"), ["Gone"]);
  });
  it("narrows to own records with USING SCOPE", () => {
    assert.deepEqual(names("SELECT Name FROM Account USING SCOPE mine"), ["Acme"]);
    assert.throws(() => names("SELECT Name FROM Account USING SCOPE team"), { name: "UnsupportedError" });
  });
  it("locks without effect on the result", () => {
    assert.deepEqual(names("SELECT Name FROM Account WHERE Name = 'Acme' FOR UPDATE"), ["Acme"]);
  });
});

describe("errors", () => {
  it("speaks the platform's words", () => {
    assert.equal(
      refusal(() => org.rows("SELECT Id FROM Account WHERE")),
      "unexpected token: '<EOF>'",
    );
    assert.match(
      refusal(() => org.rows("SELECT Nope FROM Account")),
      /^No such column 'Nope' on entity 'Account'\. If you/,
    );
    assert.match(
      refusal(() => org.rows("SELECT Id FROM Nope__c")),
      /^sObject type 'Nope__c' is not supported\./,
    );
    assert.match(
      refusal(() => org.rows("SELECT Nope.Name FROM Account")),
      /^Didn't understand relationship 'Nope' in field path\./,
    );
    assert.match(
      refusal(() => org.rows("SELECT (SELECT Id FROM Nope) FROM Account")),
      /^Didn't understand relationship 'Nope' in FROM part of query call\./,
    );
    assert.equal(
      refusal(() => org.rows("SELECT Id FROM Account WHERE Name = :nope")),
      "Variable does not exist: nope",
    );
    assert.equal(
      refusal(() => org.rows("SELECT Name, name FROM Account")),
      "duplicate field selected: name",
    );
  });
});

it("the fixed clock of these tests is a Wednesday", () => assert.equal(new Date(NOW).getUTCDay(), 3));
