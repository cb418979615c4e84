import { apexError } from "../../runtime/apexException.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { ApexList, ApexMap } from "../../runtime/values/collections.ts";
import { implement, invoke } from "../registry.ts";
import { mockOf } from "../support/testState.ts";
import { required } from "../support/values.ts";

const MOCK = typeRef("WebServiceMock");

/**
 * A SOAP callout of code that WSDL2Apex made. Only mocks answer it: the local org speaks no SOAP. The texts are the
 * endpoint, the SOAP action, the request's namespace and name, the response's namespace, name and class. Source: Apex
 * Developer Guide, Test Web Service Callouts.
 */
function invokeService(
  stub: unknown,
  request: unknown,
  response: ApexMap<string, unknown>,
  texts: ApexList<string>,
): void {
  if (!transaction().isTest) throw new UnsupportedError("WebServiceCallout.invoke outside of tests");
  const mock = mockOf(MOCK);
  if (!mock) {
    throw apexError("TypeException", "Methods defined as TestMethod do not support Web service callouts");
  }
  const [endpoint, soapAction, , requestName, responseNamespace, responseName, responseType] = required(texts).items;
  invoke(
    mock,
    "doInvoke",
    ...[stub, request, response, endpoint, soapAction],
    ...[requestName, responseNamespace, responseName, responseType],
  );
}

implement({
  name: "WebServiceCallout",
  statics: { "invoke(Object,Object,Map<String,Object>,List<String>)": invokeService },
});
