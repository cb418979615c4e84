import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexException } from "../runtime/apexException.ts";
import { typeRef } from "../runtime/typeRef.ts";
import { ApexList } from "../runtime/values/collections.ts";
import { harness, problemsOf, record } from "./testing/runApex.ts";

test("inline SOQL binds expressions, single records are checked", () => {
  const source = `public class Q {
    public static String one(String name) { Account a = [SELECT Id, Name FROM Account WHERE Name = :name.trim() /* why */ LIMIT :1 + 1]; return a.Name; }
    public static Integer all() { return [SELECT COUNT() FROM Account WITH SYSTEM_MODE]; }
  }`;
  const rows = [record("Account", { Name: "Acme" })];
  const { call, queries } = harness({ "Q.cls": source }, { records: () => rows });
  assert.equal(call("Q", "one", " Acme "), "Acme");
  assert.equal(queries[0]?.soql.replace(/\s+/g, " "), "SELECT Id, Name FROM Account WHERE Name = :b0 LIMIT :b1");
  assert.deepEqual(
    [...queries[0]!.binds],
    [
      ["b0", "Acme"],
      ["b1", 2],
    ],
  );
  assert.equal(queries[0]?.access.mode, "user");
  call("Q", "all");
  assert.equal(queries[1]?.access.mode, "system");
  rows.push(record("Account", {}));
  assert.throws(
    () => call("Q", "one", "x"),
    (error) => error instanceof ApexException && error.message === "List has more than 1 row for assignment to SObject",
  );
});

test("sharing and access follow keyword and API version", () => {
  const files = (keyword: string) => ({
    "Caller.cls": `public without sharing class Caller { public static void run() { Inner.run(); } }`,
    "Inner.cls": `public ${keyword} class Inner { public static void run() { Integer n = [SELECT COUNT() FROM Account]; } }`,
  });
  const access = (keyword: string, apiVersion: number, entry: string) => {
    const { call, queries } = harness(files(keyword), { apiVersion });
    call(entry, "run");
    return `${queries[0]?.access.mode} ${queries[0]?.access.sharing}`;
  };
  assert.equal(access("", 67, "Caller"), "user true");
  assert.equal(access("", 66, "Caller"), "system false");
  assert.equal(access("with sharing", 66, "Caller"), "system true");
  assert.equal(access("inherited sharing", 66, "Caller"), "system false");
  assert.equal(access("inherited sharing", 66, "Inner"), "system true");
});

test("DML statements state operation, records and access", () => {
  const source = `public class D { public static void run() {
    List<Account> accounts = new List<Account>{new Account(Name = 'a')};
    insert accounts; update as system accounts[0]; upsert accounts AccountNumber; } }`;
  const { call, dml } = harness({ "D.cls": source });
  call("D", "run");
  assert.deepEqual(
    dml.map((one) => [one.operation, one.records.length, one.access.mode, one.externalIdField]),
    [
      ["insert", 1, "user", null],
      ["update", 1, "system", null],
      ["upsert", 1, "user", "accountnumber"],
    ],
  );
});

test("triggers read their records", () => {
  const files = {
    "T.trigger":
      "trigger T on Account (before insert, after update) { for (Account a : Trigger.new) { if (Trigger.isInsert) { a.Name += '!'; } } }",
    "Run.cls": "public class Run { public static void none() {} }",
  };
  const account = record("Account", { Name: "x" });
  const newRecords = new ApexList(typeRef("List", typeRef("Account")), [account]);
  const trigger = {
    event: "before insert",
    sobject: "Account",
    newRecords,
    oldRecords: null,
    newMap: null,
    oldMap: null,
  } as const;
  const { program, call } = harness(files, { trigger });
  const [first] = program.triggers;
  assert.deepEqual([first?.sobject, [...first!.events]], ["Account", ["before insert", "after update"]]);
  program.findClass("Run")!.methods[0]!.invoke = () => first!.run();
  call("Run", "none");
  assert.equal(account.values.get("name"), "x!");
});

test("unknown fields, types and methods are compile problems", () => {
  assert.deepEqual(problemsOf("void f(Account a) { a.Nope__c = 1; }"), ["Variable does not exist: Nope__c"]);
  assert.deepEqual(problemsOf("Nowhere x;"), ["Invalid type: Nowhere"]);
  assert.match(
    problemsOf("void f() { 'x'.nope(); }")[0]!,
    /^Method does not exist or incorrect signature: void nope\(\) from the type String/,
  );
});

test("anonymous Apex has methods, classes and statements", () => {
  const { program, call } = harness({
    "Log.cls":
      "public class Log { public static List<String> lines = new List<String>(); public static void run() {} }",
  });
  const lines: unknown[] = [];
  const script = program.compileAnonymous(
    "class A { Integer n = 2; }\nInteger twice(Integer n) { return n * 2; }\nLog.lines.add('' + twice(new A().n));",
  );
  program.findClass("Log")!.methods[0]!.invoke = () => {
    script.run();
    return lines.push(program.findClass("Log")!.fields[0]!.get(null));
  };
  call("Log", "run");
  assert.deepEqual((lines[0] as ApexList<string>).items, ["4"]);
});
