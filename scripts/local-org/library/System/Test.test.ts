import { describe, it } from "node:test";
import { checkApex } from "../testing/evaluate.ts";

const MEMBERS = `
  class Handler implements InstallHandler {
    String seen;
    public void onInstall(InstallContext context) {
      seen = context.isUpgrade() + '/' + context.previousVersion() + '/' + context.organizationId();
    }
  }
  static String installed() {
    Handler handler = new Handler();
    Test.testInstall(handler, null);
    return handler.seen;
  }
  static String limitsOf() {
    Integer before = Limits.getQueries();
    Test.startTest();
    return before + '/' + Limits.getLimitQueries();
  }
  static Object twice() { Test.startTest(); Test.startTest(); return null; }
  static Object stopped() { Test.stopTest(); return null; }
  class Provider implements StubProvider {
    public Object handleMethodCall(Object o, String name, Type t, List<Type> ts, List<String> ns, List<Object> args) {
      return name + args[0];
    }
  }
  public virtual class Service { public virtual String greet(String name) { return 'real'; } }
  public String greet(String name) { return 'real'; }
  static String stubbed() { return ((Cases) Test.createStub(Cases.class, new Provider())).greet('Ada'); }
  static Object inner() { return Test.createStub(Service.class, new Provider()); }
`;

describe("Apex Reference Guide, Test Class", () => {
  it("installs, counts anew and stubs", () => {
    checkApex(
      [
        ["installed()", "false/null/00D000000000001EAA"],
        ["limitsOf()", "0/100"],
        ["twice()", "System.FinalException: Testing already started"],
        ["stopped()", "System.FinalException: Testing has not started"],
        ["stubbed()", "greetAda"],
        ["inner()", "System.TypeException: Cannot create a stub of type Cases.Service"],
        [
          "Test.createStubQueryRow(Account.SObjectType, new Map<String, Object>{ 'Name' => 'x' }).get('Phone')",
          "System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Phone",
        ],
      ],
      MEMBERS,
    );
  });
});

describe("Apex Reference Guide, HttpRequest, HttpResponse and RestContext", () => {
  it("keeps messages", () => {
    checkApex(
      [
        ["headers()", "v/v/null"],
        ["body()", "é/2"],
        ["rest()", "b"],
      ],
      `
      static String headers() {
        HttpRequest request = new HttpRequest();
        request.setHeader('X-Name', 'v');
        return request.getHeader('x-name') + '/' + request.getHeader('X-NAME') + '/' + request.getHeader('y');
      }
      static String body() {
        HttpResponse response = new HttpResponse();
        response.setBody('é');
        return response.getBody() + '/' + response.getBodyAsBlob().size();
      }
      static String rest() {
        RestContext.request = new RestRequest();
        RestContext.request.addParameter('a', 'b');
        return RestContext.request.params.get('a');
      }`,
    );
  });
});

describe("Apex Reference Guide, Cache and Messaging", () => {
  it("keeps values by key", () => {
    checkApex(
      [
        ["cached()", "(1, 2)/true/null"],
        ["bad()", "Cache.InvalidParamException: Invalid key: a-b"],
        [
          "mail()",
          "System.EmailException: SendEmail failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Add a recipient to send an email.: []",
        ],
      ],
      `
      static String cached() {
        Cache.Org.put('numbers', new List<Integer>{ 1, 2 });
        return Cache.Org.get('numbers') + '/' + Cache.Org.contains('numbers') + '/' + Cache.Org.get('other');
      }
      static Object bad() { return Cache.Org.get('a-b'); }
      static Object mail() {
        return Messaging.sendEmail(new List<Messaging.Email>{ new Messaging.SingleEmailMessage() });
      }`,
    );
  });
});
