import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { StoreInUseError } from "../data/store.ts";
import type { OpenedOrg } from "../openOrg.ts";
import { FIXTURE_ROOT, column, openFixture, runApex } from "../testing/openFixture.ts";

const folder = mkdtempSync(join(tmpdir(), "state-"));
const root = join(folder, "project");
const app = join(root, "force-app");
cpSync(FIXTURE_ROOT, root, { recursive: true });
after(() => rmSync(folder, { recursive: true }));

function withOrg<T>(use: (opened: OpenedOrg) => T): T {
  const opened = openFixture({ projects: [{ root }], stateFolder: join(folder, "org") });
  try {
    return use(opened);
  } finally {
    opened.close();
  }
}

function write(path: string, type: string, content: string): void {
  const file = join(app, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0" encoding="UTF-8"?>
<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${type}>`,
  );
}

const field = (name: string, length: string): void =>
  write(
    `objects/Box__c/fields/${name}.field-meta.xml`,
    "CustomField",
    `<fullName>${name}</fullName><label>${name}</label><type>Text</type><length>${length}</length>`,
  );

const permissionSet = (name: string, fields: readonly string[]): void =>
  write(
    `permissionsets/${name}.permissionset-meta.xml`,
    "PermissionSet",
    `${fields
      .map(
        (one) =>
          `<fieldPermissions><editable>true</editable><field>Box__c.${one}</field><readable>true</readable></fieldPermissions>`,
      )
      .join(
        "",
      )}<label>${name}</label><objectPermissions><allowCreate>true</allowCreate><allowRead>true</allowRead><object>Box__c</object></objectPermissions>`,
  );

const granted = (opened: OpenedOrg, object: string, name: string): unknown[] =>
  column(
    opened,
    `SELECT ${object === "FieldPermissions" ? "Field" : "SobjectType"} FROM ${object} WHERE Parent.Name = 'Box' ORDER BY ${name}`,
  );

test("a state outlives added and removed classes, objects, fields and permission sets", () => {
  write(
    "objects/Box__c/Box__c.object-meta.xml",
    "CustomObject",
    "<label>Box</label><pluralLabel>Boxes</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>Private</sharingModel>",
  );
  field("Colour__c", "20");
  permissionSet("Box", ["Colour__c"]);
  permissionSet("Old", []);
  withOrg((opened) => {
    runApex(opened, "insert new Box__c(Name = 'first', Colour__c = 'red');");
    // What an administrator grants at run time is no part of the metadata.
    runApex(
      opened,
      `Id setId = [SELECT Id FROM PermissionSet WHERE Name = 'Box'].Id;
       insert new ObjectPermissions(ParentId = setId, SobjectType = 'Account', PermissionsRead = true);`,
    );
    assert.deepEqual(column(opened, "SELECT Name FROM PermissionSet WHERE Name = 'Old'"), ["Old"]);
  });

  field("Weight__c", "10");
  permissionSet("Box", ["Weight__c"]);
  permissionSet("New", []);
  rmSync(join(app, "permissionsets/Old.permissionset-meta.xml"));
  rmSync(join(app, "objects/Box__c/fields/Colour__c.field-meta.xml"));
  rmSync(join(app, "classes/FailingTest.cls"));
  rmSync(join(app, "classes/FailingTest.cls-meta.xml"));
  writeFileSync(join(app, "classes/Added.cls"), "public class Added {}");
  withOrg((opened) => {
    runApex(opened, "Box__c box = [SELECT Name FROM Box__c]; box.Weight__c = '3'; update box;");
    assert.deepEqual(column(opened, "SELECT Weight__c FROM Box__c WHERE Name = 'first'"), ["3"]);
    assert.deepEqual(granted(opened, "FieldPermissions", "Field"), ["Box__c.Weight__c"]);
    assert.deepEqual(granted(opened, "ObjectPermissions", "SobjectType"), ["Account", "Box__c"]);
    const sets = column(opened, "SELECT Name FROM PermissionSet WHERE Name IN ('Old', 'New')");
    assert.deepEqual(sets, ["New"]);
    const classes = column(
      opened,
      "SELECT Name FROM ApexClass WHERE Name IN ('Added', 'FailingTest', 'Things') ORDER BY Name",
    );
    assert.deepEqual(classes, ["Added", "Things"]);
  });
});

test("ids go on after a restart, and rights are as they were", () => {
  const ids = withOrg((opened) => {
    runApex(opened, "insert new Account(Name = 'A');");
    return column(opened, "SELECT Id FROM ApexClass ORDER BY Id");
  });
  withOrg((opened) => {
    assert.deepEqual(column(opened, "SELECT Id FROM ApexClass ORDER BY Id"), ids);
    runApex(opened, "insert new Account(Name = 'B');");
    assert.equal(new Set(column(opened, "SELECT Id FROM Account")).size, 2);
  });
});

test("a state that is open is refused to a second opener, and free again afterwards", () => {
  withOrg(() => assert.throws(() => withOrg(() => null), StoreInUseError));
  withOrg((opened) => assert.ok(opened.adminUserId));
});

test("jobs that waited when the org ended run when it is opened again, each as it was enqueued", () => {
  withOrg((opened) => {
    runApex(
      opened,
      `AsyncOptions later = new AsyncOptions();
       later.MinimumQueueableDelayInMinutes = 5;
       Jobs.Holder held = new Jobs.Holder();
       held.names.add('kept');
       System.enqueueJob(held);
       System.enqueueJob(new Jobs.Chain(1, 'Delayed'), later);
       Database.executeBatch(new Jobs.Forgetful(), 1);
       System.schedule('Hourly', '0 0 * * * ?', new Jobs.Hourly());
       EventBus.publish(new Signal__e(Text__c = 'waits'));`,
    );
  });
  withOrg((opened) => {
    const accounts = () => new Set(column(opened, "SELECT Name FROM Account"));
    const failures: unknown[] = [];
    try {
      opened.jobs.drain();
    } catch (error) {
      failures.push(error);
    }
    assert.deepEqual(failures, []);
    assert.ok(accounts().has("kept") && accounts().has("Seen 0"));
    assert.ok(!accounts().has("Delayed 1") && !accounts().has("Fired"));
    opened.clock.move(6 * 60_000);
    opened.jobs.drain();
    assert.ok(accounts().has("Delayed 1") && accounts().has("Delayed 0"));
    opened.clock.move(60 * 60_000);
    opened.jobs.drain();
    assert.ok(accounts().has("Fired"));
    assert.deepEqual(column(opened, "SELECT State FROM CronTrigger"), ["WAITING"]);
  });
});
