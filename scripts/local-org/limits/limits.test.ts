import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { OpenedOrg } from "../openOrg.ts";
import { openFixture, runApex } from "../testing/openFixture.ts";

let opened: OpenedOrg;
before(() => void (opened = openFixture()));
after(() => opened.close());

/** The limit that ends the script; Apex must not be able to catch it. */
function limitOf(script: string): string {
  try {
    runApex(opened, `try { ${script} } catch (Exception e) { System.debug('caught'); }`);
  } catch (error) {
    return (error as Error).message;
  }
  return "none";
}

const TIMES = (count: number, body: string): string => `for (Integer i = 0; i < ${count}; i++) { ${body} }`;
const ACCOUNTS = (count: number): string =>
  `List<Account> a = new List<Account>(); ${TIMES(count, "a.add(new Account(Name = 'x'));")}`;

/** Source: Apex Developer Guide, Execution Governors and Limits. */
const CASES: readonly (readonly [string, string, RegExp])[] = [
  ["SOQL queries", TIMES(101, "Integer c = [SELECT COUNT() FROM Account];"), /Too many SOQL queries: 101/],
  [
    "query rows",
    `${ACCOUNTS(1_000)} insert a; ${TIMES(51, "List<Account> b = [SELECT Id FROM Account];")}`,
    /Too many query rows: 51000/,
  ],
  [
    "rows of sub-queries",
    `${ACCOUNTS(1)} insert a; List<Contact> c = new List<Contact>(); ${TIMES(1_000, "c.add(new Contact(LastName = 'x', AccountId = a[0].Id));")} insert c; ${TIMES(50, "List<Account> b = [SELECT Id, (SELECT Id FROM Contacts) FROM Account];")}`,
    /Too many query rows: 50050/,
  ],
  [
    "aggregate queries",
    TIMES(101, "List<AggregateResult> r = [SELECT MAX(Name) FROM Account];"),
    /Too many SOQL queries: 101/,
  ],
  [
    "query locator rows",
    `${ACCOUNTS(5_001)} insert a; ${TIMES(2, "Database.QueryLocator q = Database.getQueryLocator('SELECT Id FROM Account');")}`,
    /Too many query locator rows: 10002/,
  ],
  [
    "cursor fetches",
    `${ACCOUNTS(1)} insert a; Database.Cursor c = Database.getCursor('SELECT Id FROM Account'); ${TIMES(101, "List<Account> b = (List<Account>) c.fetch(0, 1);")}`,
    /Too many (SOQL queries|cursorFetches): 101/,
  ],
  ["future calls", TIMES(51, "Jobs.later('x');"), /Too many future calls: 51/],
  ["published events", TIMES(151, "EventBus.publish(new Alarm__e());"), /Too many Publish Immediate DML: 151/],
  [
    "SOSL searches",
    TIMES(21, "List<List<SObject>> f = [FIND 'xyz' RETURNING Account(Id)];"),
    /Too many SOSL queries: 21/,
  ],
  ["DML statements", TIMES(151, "insert new Account(Name = 'x');"), /Too many DML statements: 151/],
  ["DML rows", `${ACCOUNTS(10_001)} insert a;`, /Too many DML rows: 10001/],
  ["savepoints", TIMES(151, "Savepoint s = Database.setSavepoint();"), /Too many DML statements: 151/],
  [
    "queueable jobs",
    TIMES(51, "System.enqueueJob(new Jobs.Holder());"),
    /Too many queueable jobs added to the queue: 51/,
  ],
  [
    "e-mails",
    TIMES(
      11,
      "Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setToAddresses(new List<String>{ 'a@example.com' }); m.setSubject('s'); m.setPlainTextBody('b'); Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m });",
    ),
    /Too many Email Invocations: 11/,
  ],
  ["CPU time", "while (true) { }", /Apex CPU time limit exceeded/],
  ["CPU time of an endless do", "do { } while (true);", /Apex CPU time limit exceeded/],
  ["heap by a text", "String s = 'xxxxxxxxxxxxxxxx'; while (true) { s += s; }", /Apex heap size too large: \d+/],
  [
    "heap by a list",
    "List<String> l = new List<String>(); while (true) { l.add('0123456789'); }",
    /Apex heap size too large: \d+/,
  ],
  [
    "heap by doubling a list",
    "List<Integer> l = new List<Integer>{ 1 }; while (true) { l.addAll(l.clone()); }",
    /Apex heap size too large: \d+/,
  ],
  ["heap by what a method repeats", "String s = 'x'.repeat(6000001);", /Apex heap size too large: 6000001/],
  [
    "heap by what is joined",
    "List<String> l = new List<String>(); for (Integer i = 0; i < 60; i++) { l.add('x'.repeat(99999)); } String s = String.join(l, '---');",
    /Apex heap size too large: 6000117/,
  ],
  [
    "heap by large texts in a short list",
    "List<String> l = new List<String>(); while (true) { l.add('x'.repeat(99999)); }",
    /Apex heap size too large: 64\d+/,
  ],
  ["heap by a Blob", "Blob b = Blob.valueOf('x'.repeat(5999999) + 'é');", /Apex heap size too large: 6000001/],
  [
    "heap by what is serialised",
    "List<String> l = new List<String>(); for (Integer i = 0; i < 60; i++) { l.add('x'.repeat(99999)); } String s = JSON.serialize(l);",
    /Apex heap size too large: 6000121/,
  ],
  [
    "heap by what is read back",
    "String s = '[' + '1234567890,'.repeat(510000) + '1]'; List<Object> l = (List<Object>) JSON.deserializeUntyped(s + ' ');",
    /Apex heap size too large: \d+/,
  ],
  [
    "heap by the records of a query",
    "List<Account> a = new List<Account>(); for (Integer i = 0; i < 190; i++) { a.add(new Account(Name = 'x', Description = 'x'.repeat(32000))); } insert a; a = null; List<Account> b = [SELECT Description FROM Account WHERE Name = 'x'];",
    /Apex heap size too large: \d+/,
  ],
  [
    "heap by a map",
    "Map<Integer, List<Integer>> m = new Map<Integer, List<Integer>>(); Integer i = 0; while (true) { m.put(i++, new List<Integer>(10)); }",
    /Apex heap size too large: \d+/,
  ],
];

for (const [name, script, expected] of CASES) {
  test(`${name}: enforced, and Apex cannot catch it`, () => assert.match(limitOf(script), expected));
}

test("recursion ends at a depth of 1000, whatever the size of its frames", () => {
  const values = Array.from({ length: 60 }, (_, i) => `Integer v${i} = n + ${i};`).join(" ");
  const sum = Array.from({ length: 60 }, (_, i) => `v${i}`).join(" + ");
  const small = "class R { Integer down(Integer n) { return down(n + 1); } } Integer x = new R().down(0);";
  const large = `class R { Integer down(Integer n) { ${values} return down(n + 1) + ${sum}; } } Integer x = new R().down(0);`;
  for (const script of [small, large]) {
    assert.throws(() => runApex(opened, script), /Maximum stack depth reached: 1001/);
  }
  const caught = "class R { void down() { try { down(); } catch (Exception e) { } } } new R().down();";
  assert.throws(() => runApex(opened, caught), /Maximum stack depth reached: 1001/);
});

test("after a limit the next transaction begins anew", () => {
  assert.throws(() => runApex(opened, "while (true) { }"), /CPU/);
  runApex(opened, "Assert.areEqual(0, Limits.getQueries()); Assert.isTrue(Limits.getCpuTime() < 10);");
});

test("CPU time and heap are what statements and values amount to", () => {
  runApex(opened, "Integer n = 0; while (n < 100000) { n++; } Assert.isTrue(Limits.getCpuTime() >= 10);");
  const build = "List<String> l = new List<String>(); for (Integer i = 0; i < 2048; i++) { l.add('0123456789'); }";
  runApex(opened, `${build} Assert.isTrue(Limits.getHeapSize() > 20480, '' + Limits.getHeapSize());`);
});
