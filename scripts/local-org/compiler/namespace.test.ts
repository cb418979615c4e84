import { after, before, test } from "node:test";
import { testOrgOptions } from "../cli/project.ts";
import { openOrg, type OpenedOrg } from "../openOrg.ts";
import { runApex } from "../testing/openFixture.ts";

let opened: OpenedOrg;
before(() => void (opened = openOrg(testOrgOptions())));
after(() => opened.close());

test("objects and fields answer to their name with and without the package's namespace", () => {
  runApex(
    opened,
    `causeway__Connection__c a = new causeway__Connection__c(causeway__Status__c = 'Draft');
    Connection__c b = a;
    Assert.areEqual('Draft', b.Status__c);
    b.causeway__Status__c = 'Requested';
    Assert.areEqual('Requested', a.get('Status__c'));
    Assert.areEqual('Requested', a.get('causeway__Status__c'));
    Assert.areEqual(causeway__Connection__c.SObjectType, Connection__c.SObjectType);
    Assert.areEqual(causeway__Connection__c.causeway__Status__c, Connection__c.Status__c);`,
  );
});

test("queries take both names, inline and dynamic", () => {
  runApex(
    opened,
    `List<causeway__Connection__c> a = [SELECT causeway__Status__c FROM causeway__Connection__c WHERE Status__c = 'x'];
    List<Connection__c> b = Database.query('SELECT Status__c FROM Connection__c WHERE causeway__Status__c = \\'x\\'');
    Assert.areEqual(a, b);`,
  );
});

test("names that the platform gives bear the namespace", () => {
  runApex(
    opened,
    `Assert.areEqual('causeway__Connection__c', Connection__c.SObjectType.getDescribe().getName());
    Assert.areEqual('causeway__Connection__c', String.valueOf(Connection__c.SObjectType));
    Assert.areEqual('causeway__Status__c', String.valueOf(Connection__c.Status__c));
    Assert.areEqual('causeway__Provider__mdt', Provider__mdt.SObjectType.getDescribe().getName());
    Assert.areEqual('Account', String.valueOf(Account.SObjectType));`,
  );
});

test("classes answer to their name with and without the namespace", () => {
  runApex(
    opened,
    `Type bare = PackageNamespace.class;
    Assert.areEqual(bare, causeway.PackageNamespace.class);
    Assert.areEqual(bare, Type.forName('PackageNamespace'));
    Assert.areEqual(bare, Type.forName('causeway', 'PackageNamespace'));
    Assert.areEqual('causeway.PackageNamespace', bare.getName());`,
  );
});
