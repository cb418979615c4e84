import assert from "node:assert/strict";
import { test } from "node:test";
import { runSuite } from "../../testing/runSuite.ts";

const metadata = (type: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${type}>`;

const EVENT = {
  "objects/Ping__e/Ping__e.object-meta.xml": metadata(
    "CustomObject",
    "<eventType>HighVolume</eventType><label>Ping</label><pluralLabel>Pings</pluralLabel><publishBehavior>PublishAfterCommit</publishBehavior>",
  ),
  "objects/Ping__e/fields/Text__c.field-meta.xml": metadata(
    "CustomField",
    "<fullName>Text__c</fullName><label>Text</label><length>80</length><type>Text</type>",
  ),
};

const passed = (...methods: string[]) => Object.fromEntries(methods.map((method) => [method, ""]));

test("Test.loadData inserts the lines of a static resource, Test.setCreatedDate backdates a record", () => {
  const files = {
    "staticresources/People.resource-meta.xml": metadata("StaticResource", "<contentType>text/csv</contentType>"),
    "staticresources/People.csv": 'Name,NumberOfEmployees\nAcme,5\n"Globex, Inc.",\n',
    "classes/DataTest.cls": `@IsTest private class DataTest {
      @IsTest static void loads() {
        List<SObject> rows = Test.loadData(Account.SObjectType, 'People');
        Assert.areEqual(2, rows.size());
        Assert.areEqual(5, ((Account) rows[0]).NumberOfEmployees);
        Assert.areEqual('Globex, Inc.', [SELECT Name FROM Account WHERE Id = :rows[1].Id].Name);
        Assert.isNull(((Account) rows[1]).NumberOfEmployees);
      }
      @IsTest static void refusesUnknown() {
        try { Test.loadData(Account.SObjectType, 'Nobody'); Assert.fail(); }
        catch (Exception e) { Assert.isTrue(e.getMessage().contains('Nobody'), e.getMessage()); }
      }
      @IsTest static void backdates() {
        Account a = new Account(Name = 'Old');
        insert a;
        Datetime then = Datetime.newInstanceGmt(2020, 1, 2, 3, 4, 5);
        Test.setCreatedDate(a.Id, then);
        Assert.areEqual(then, [SELECT CreatedDate FROM Account WHERE CreatedDate < 2021-01-01T00:00:00Z].CreatedDate);
      }
    }`,
  };
  assert.deepEqual(runSuite(files), passed("loads", "refusesUnknown", "backdates"));
});

test("publish callbacks tell a test what became of its events", () => {
  const files = {
    ...EVENT,
    "classes/Callback.cls": `public class Callback implements EventBus.EventPublishSuccessCallback, EventBus.EventPublishFailureCallback {
      public void onSuccess(EventBus.SuccessResult result) { insert as system new Account(Name = 'sent ' + result.getEventUuids().size()); }
      public void onFailure(EventBus.FailureResult result) { insert as system new Account(Name = 'failed ' + result.getEventUuids().size()); }
    }`,
    "classes/CallbackTest.cls": `@IsTest private class CallbackTest {
      static List<Ping__e> pings() {
        return new List<Ping__e>{ (Ping__e) Ping__e.SObjectType.newSObject(null, true), (Ping__e) Ping__e.SObjectType.newSObject(null, true) };
      }
      @IsTest static void hearsOfSuccess() {
        EventBus.publish(pings(), new Callback());
        Assert.areEqual(0, [SELECT COUNT() FROM Account]);
        Test.getEventBus().deliver();
        Assert.areEqual('sent 2', [SELECT Name FROM Account].Name);
      }
      @IsTest static void hearsOfFailure() {
        EventBus.publish(pings(), new Callback());
        Test.getEventBus().fail();
        Assert.areEqual('failed 2', [SELECT Name FROM Account].Name);
      }
    }`,
  };
  assert.deepEqual(runSuite(files), passed("hearsOfSuccess", "hearsOfFailure"));
});

test("event triggers go on after a checkpoint and come again when they ask", () => {
  const files = {
    ...EVENT,
    "triggers/PingTrigger.trigger": `trigger PingTrigger on Ping__e (after insert) {
      EventBus.TriggerContext context = EventBus.TriggerContext.currentContext();
      Ping__e ping = Trigger.new[0];
      if (ping.Text__c == 'again' && context.retries < 2) throw new EventBus.RetryableException('not yet');
      insert as system new Account(Name = ping.Text__c + ' of ' + Trigger.new.size() + ' after ' + context.retries);
      context.setResumeCheckpoint(ping.ReplayId);
    }`,
    "classes/PingTest.cls": `@IsTest private class PingTest {
      static List<String> names() {
        List<String> found = new List<String>();
        for (Account a : [SELECT Name FROM Account ORDER BY Name]) found.add(a.Name);
        return found;
      }
      @IsTest static void resumes() {
        EventBus.publish(new List<Ping__e>{ new Ping__e(Text__c = 'a'), new Ping__e(Text__c = 'b'), new Ping__e(Text__c = 'c') });
        Test.getEventBus().deliver();
        Assert.areEqual(new List<String>{ 'a of 3 after 0', 'b of 2 after 0', 'c of 1 after 0' }, names());
      }
      @IsTest static void retries() {
        EventBus.publish(new Ping__e(Text__c = 'again'));
        for (Integer i = 0; i < 3; i++) Test.getEventBus().deliver();
        Assert.areEqual(new List<String>{ 'again of 1 after 2' }, names());
      }
    }`,
  };
  assert.deepEqual(runSuite(files), passed("resumes", "retries"));
});

test("feature parameters have what the package ships until the subscriber's side sets them", () => {
  const parameter = (direction: string, value: string) =>
    `<dataflowDirection>${direction}</dataflowDirection><masterLabel>P</masterLabel><value>${value}</value>`;
  const files = {
    "featureParameters/Seats.featureParameterInteger-meta.xml": metadata(
      "FeatureParameterInteger",
      parameter("LmoToSubscriber", "5"),
    ),
    "featureParameters/InUse.featureParameterInteger-meta.xml": metadata(
      "FeatureParameterInteger",
      parameter("SubscriberToLmo", "0"),
    ),
    "featureParameters/Beta.featureParameterBoolean-meta.xml": metadata(
      "FeatureParameterBoolean",
      parameter("LmoToSubscriber", "true"),
    ),
    "classes/ParameterTest.cls": `@IsTest private class ParameterTest {
      @IsTest static void reads() {
        Assert.areEqual(5, FeatureManagement.checkPackageIntegerValue('Seats'));
        Assert.isTrue(FeatureManagement.checkPackageBooleanValue('Beta'));
      }
      @IsTest static void writes() {
        FeatureManagement.setPackageIntegerValue('InUse', 3);
        Assert.areEqual(3, FeatureManagement.checkPackageIntegerValue('InUse'));
      }
      @IsTest static void refuses() {
        try { FeatureManagement.setPackageIntegerValue('Seats', 9); Assert.fail(); }
        catch (InvalidParameterValueException e) { Assert.areEqual(5, FeatureManagement.checkPackageIntegerValue('Seats')); }
        try { FeatureManagement.checkPackageIntegerValue('Nothing'); Assert.fail(); }
        catch (InvalidParameterValueException e) { Assert.isNotNull(e.getMessage()); }
      }
    }`,
  };
  assert.deepEqual(runSuite(files), passed("reads", "writes", "refuses"));
});

test("a cache counts its keys, hits and misses", () => {
  const files = {
    "classes/CacheTest.cls": `@IsTest private class CacheTest {
      @IsTest static void counts() {
        Cache.OrgPartition part = Cache.Org.getPartition('local.Main');
        Assert.areEqual(0, part.getNumKeys());
        part.put('a', 1);
        part.put('b', 'two');
        Assert.areEqual(new Set<String>{ 'a', 'b' }, part.getKeys());
        Assert.areEqual(2, part.getNumKeys());
        Assert.areEqual(1, part.get('a'));
        Assert.isNull(part.get('c'));
        Assert.isTrue(part.contains('b') && !part.contains('c'));
        Assert.isTrue(part.getMissRate() > 0 && part.getMissRate() < 1, '' + part.getMissRate());
        Assert.isTrue(part.getCapacity() >= 0 && part.getMaxValueSize() > 0);
        Assert.isTrue(part.remove('a') && !part.remove('a'));
        Assert.areEqual(1, part.getNumKeys());
      }
    }`,
  };
  assert.deepEqual(runSuite(files), passed("counts"));
});

test("a mocked callout counts, and waits for no work that is not committed", () => {
  const files = {
    "classes/CalloutTest.cls": `@IsTest private class CalloutTest {
      class Mock implements HttpCalloutMock {
        public HttpResponse respond(HttpRequest request) { HttpResponse r = new HttpResponse(); r.setStatusCode(204); return r; }
      }
      static Integer send() {
        HttpRequest request = new HttpRequest();
        request.setEndpoint('https://example.com');
        request.setMethod('GET');
        return new Http().send(request).getStatusCode();
      }
      @IsTest static void counts() {
        Test.setMock(HttpCalloutMock.class, new Mock());
        Assert.areEqual(204, send());
        Assert.areEqual(1, Limits.getCallouts());
      }
      @IsTest static void endsAtTheLimit() {
        Test.setMock(HttpCalloutMock.class, new Mock());
        for (Integer i = 0; i < 101; i++) send();
      }
      @IsTest static void refusesPendingWork() {
        Test.setMock(HttpCalloutMock.class, new Mock());
        insert new Account(Name = 'Pending');
        try { send(); Assert.fail(); }
        catch (CalloutException e) { Assert.isTrue(e.getMessage().startsWith('You have uncommitted work pending'), e.getMessage()); }
      }
      @IsTest static void needsAMock() {
        try { send(); Assert.fail(); }
        catch (TypeException e) { Assert.areEqual('Methods defined as TestMethod do not support Web service callouts', e.getMessage()); }
      }
    }`,
  };
  const { endsAtTheLimit = "", ...others } = runSuite(files);
  assert.match(endsAtTheLimit, /Too many callouts: 101/);
  assert.deepEqual(others, passed("counts", "refusesPendingWork", "needsAMock"));
});

test("a mocked SOAP callout fills the response", () => {
  const files = {
    "classes/SoapTest.cls": `@IsTest private class SoapTest {
      class Mock implements WebServiceMock {
        public void doInvoke(Object stub, Object request, Map<String, Object> response, String endpoint, String soapAction,
            String requestName, String responseNS, String responseName, String responseType) {
          response.put('response_x', String.join(new List<String>{ endpoint, soapAction, requestName, responseNS, responseName, responseType }, ','));
        }
      }
      @IsTest static void answers() {
        Test.setMock(WebServiceMock.class, new Mock());
        Map<String, Object> response = new Map<String, Object>();
        WebServiceCallout.invoke(null, null, response, new List<String>{ 'url', 'action', 'ns', 'ask', 'rns', 'answer', 'Type' });
        Assert.areEqual('url,action,ask,rns,answer,Type', response.get('response_x'));
      }
    }`,
  };
  assert.deepEqual(runSuite(files), passed("answers"));
});
