import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import type { OpenedOrg } from "../openOrg.ts";
import { column, openFixture, runApex } from "../testing/openFixture.ts";

const NAMES = "SELECT Name FROM Account ORDER BY CreatedDate, Id";
let opened: OpenedOrg;
const failures: string[] = [];
const options = { onJobFailure: (_what: string, error: unknown) => void failures.push((error as Error).message) };

beforeEach(() => {
  failures.length = 0;
  opened = openFixture(options);
});
afterEach(() => opened.close());

test("Queueable Apex: a chain runs, each job in a transaction of its own, after the commit", () => {
  runApex(opened, "System.enqueueJob(new Jobs.Chain(7, 'Q')); System.assertEquals(0, [SELECT COUNT() FROM Account]);");
  opened.jobs.drain();
  assert.equal(column(opened, NAMES).length, 8);
  assert.deepEqual(new Set(column(opened, "SELECT Status FROM AsyncApexJob")), new Set(["Completed"]));
});

test("Queueable Apex: a Developer Edition chains five jobs", () => {
  opened.close();
  opened = openFixture({ ...options, developerEdition: true });
  runApex(opened, "System.enqueueJob(new Jobs.Chain(7, 'Q'));");
  opened.jobs.drain();
  assert.equal(column(opened, NAMES).length, 4, "the fifth job failed to chain and rolled back");
  assert.deepEqual(failures, ["Maximum stack depth has been reached."]);
});

test("Queueable Apex: jobs of a transaction that rolls back do not run", () => {
  assert.throws(() => runApex(opened, "System.enqueueJob(new Jobs.Chain(0, 'Q')); Integer i = 1 / 0;"), /Divide by 0/);
  assert.equal(opened.jobs.drain(), 0);
  assert.deepEqual(column(opened, "SELECT Status FROM AsyncApexJob"), []);
});

test("Queueable Apex: an object is stored as it was when it was enqueued", () => {
  runApex(
    opened,
    "Jobs.Holder h = new Jobs.Holder(); h.names.add('before'); System.enqueueJob(h); h.names.add('after');",
  );
  opened.jobs.drain();
  assert.deepEqual(column(opened, NAMES), ["before"]);
});

test("Queueable Apex: an asynchronous transaction enqueues one job", () => {
  runApex(opened, "System.enqueueJob(new Jobs.Twins());");
  opened.jobs.drain();
  assert.deepEqual(failures, ["Too many queueable jobs added to the queue: 2"]);
  assert.deepEqual(column(opened, NAMES), []);
});

test("Batch Apex: start may find more records than a query may read", () => {
  runApex(
    opened,
    "List<Account> a = new List<Account>(); for (Integer i = 0; i < 10000; i++) { a.add(new Account(Name = 'x')); } insert a;",
  );
  runApex(opened, "insert new Account(Name = 'x'); Database.executeBatch(new Jobs.Counting(), 2000);");
  opened.jobs.drain();
  assert.deepEqual(failures, []);
  assert.deepEqual(column(opened, "SELECT Name FROM Account WHERE Name LIKE 'Seen%'"), ["Seen 10001"]);
});

test("Batch Apex: a hundred jobs wait at most", () => {
  const many = (count: number) =>
    `for (Integer i = 0; i < ${count}; i++) { Database.executeBatch(new Jobs.Forgetful(), 1); }`;
  assert.throws(() => runApex(opened, many(101)), /You've exceeded the limit of 100 jobs in the flex queue for org\./);
  runApex(opened, many(100));
});

test("Apex Scheduler: a Developer Edition schedules five jobs, other orgs a hundred", () => {
  const many = (count: number) =>
    `for (Integer i = 0; i < ${count}; i++) { System.schedule('n' + i, '0 0 * * * ?', new Jobs.Hourly()); }`;
  assert.throws(() => runApex(opened, many(101)), /exceeded the maximum number \(100\) of Apex scheduled jobs/);
  opened.close();
  opened = openFixture({ ...options, developerEdition: true });
  runApex(opened, many(5));
  assert.throws(
    () => runApex(opened, "System.schedule('sixth', '0 0 * * * ?', new Jobs.Hourly());"),
    /exceeded the maximum number \(5\) of Apex scheduled jobs/,
  );
});

test("AsyncOptions: a second job with the same signature is refused while the first waits", () => {
  const enqueue = `AsyncOptions o = new AsyncOptions();
    o.DuplicateSignature = new QueueableDuplicateSignature.Builder().addString('x').build();
    System.enqueueJob(new Jobs.Chain(0, 'Q'), o);`;
  runApex(opened, enqueue);
  assert.throws(() => runApex(opened, enqueue), /Attempt to enqueue job with duplicate queueable signature/);
  opened.jobs.drain();
  runApex(opened, enqueue);
});

test("AsyncOptions: a delayed job waits for the clock", () => {
  runApex(opened, "System.enqueueJob(new Jobs.Chain(0, 'Q'), 5);");
  assert.equal(opened.jobs.drain(), 0);
  opened.clock.move(5 * 60_000);
  assert.equal(opened.jobs.drain(), 1);
});

test("Transaction Finalizers: a failed job is enqueued again five times in a row", () => {
  runApex(opened, "System.enqueueJob(new Jobs.Retrying());");
  opened.jobs.drain();
  assert.equal(column(opened, NAMES).length, 5);
  assert.equal(column(opened, "SELECT Status FROM AsyncApexJob WHERE Status = 'Failed'").length, 6);
});

test("Batch Apex: a failed scope does not stop the others, and members start anew for each without Stateful", () => {
  runApex(opened, "Database.executeBatch(new Jobs.Forgetful(), 1);");
  opened.jobs.drain();
  assert.deepEqual(column(opened, NAMES), ["Seen 0"]);
  assert.deepEqual(column(opened, "SELECT NumberOfErrors FROM AsyncApexJob WHERE JobType = 'BatchApex'"), [1]);
  assert.deepEqual(column(opened, "SELECT JobItemsProcessed FROM AsyncApexJob WHERE JobType = 'BatchApex'"), [3]);
});

test("Apex Scheduler: fires by the clock, again and again, until it is aborted", () => {
  opened.clock.set(Date.parse("2026-11-21T10:30:00Z"));
  runApex(opened, "System.schedule('Hourly', '0 0 * * * ?', new Jobs.Hourly());");
  assert.equal(opened.jobs.drain(), 0);
  opened.clock.set(Date.parse("2026-11-21T11:00:01Z"));
  assert.equal(opened.jobs.drain(), 1);
  assert.equal(opened.jobs.nextDue(), Date.parse("2026-11-21T12:00:00Z"));
  assert.deepEqual(column(opened, "SELECT TimesTriggered FROM CronTrigger"), [1]);
  runApex(opened, "System.abortJob([SELECT Id FROM CronTrigger].Id);");
  assert.equal(opened.jobs.nextDue(), null);
});

test("jobs, events and the clock survive a restart", () => {
  const folder = mkdtempSync(join(tmpdir(), "org-"));
  try {
    opened.close();
    opened = openFixture({ ...options, stateFolder: folder });
    runApex(opened, "System.enqueueJob(new Jobs.Chain(0, 'kept')); EventBus.publish(new Signal__e(Text__c = 'kept'));");
    opened.clock.move(60_000);
    opened.close();
    opened = openFixture({ ...options, stateFolder: folder });
    assert.ok(opened.clock.now() - Date.now() > 50_000);
    opened.jobs.drain();
    assert.deepEqual(new Set(column(opened, NAMES)), new Set(["Signal kept as Automated Process", "kept 0"]));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("Platform events: a failed transaction keeps what was published immediately, and only that", () => {
  const publish = "EventBus.publish(new Signal__e(Text__c = 's')); EventBus.publish(new Alarm__e(Text__c = 'a'));";
  assert.throws(() => runApex(opened, `${publish} Integer i = 1 / 0;`), /Divide by 0/);
  const seen: string[] = [];
  opened.jobs.events.subscribe((event) => seen.push(event.channel));
  opened.jobs.drain();
  assert.deepEqual(column(opened, NAMES), ["Alarm a as Automated Process"]);
  assert.deepEqual(seen, ["/event/Alarm__e"]);
});

test("Platform events: a trigger that asks for it gets the events again", () => {
  runApex(opened, "EventBus.publish(new Signal__e(Text__c = 'retry'));");
  opened.jobs.drain();
  assert.deepEqual(column(opened, NAMES), ["Signal retry as Automated Process"]);
  assert.deepEqual(failures, []);
});
