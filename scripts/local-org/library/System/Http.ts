import { beginCallout } from "../../callouts/rules.ts";
import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement, invoke } from "../registry.ts";
import { mockOf } from "../support/testState.ts";
import { required } from "../support/values.ts";
import type { ApexHttpRequest } from "./HttpRequest.ts";
import { ApexHttpResponse } from "./HttpResponse.ts";

class ApexHttp extends PlatformObject {
  override readonly apexType = typeRef("Http");
}

const MOCK = typeRef("HttpCalloutMock");

/** In tests the mock answers, under the same rules as a callout. @throws CalloutException */
function send(request: ApexHttpRequest): ApexHttpResponse {
  required(request);
  if (!transaction().isTest) return sendForReal(request);
  const mock = mockOf(MOCK);
  if (mock === null)
    throw apexError("TypeException", "Methods defined as TestMethod do not support Web service callouts");
  beginCallout();
  return required(invoke(mock, "respond", request)) as ApexHttpResponse;
}

function sendForReal(request: ApexHttpRequest): ApexHttpResponse {
  const answer = org().callouts.send({
    method: request.method ?? "GET",
    endpoint: required(request.endpoint),
    headers: request.headers.asMap(),
    body: request.body,
    timeoutMilliseconds: request.timeoutMilliseconds,
  });
  const response = new ApexHttpResponse();
  response.statusCode = answer.statusCode;
  response.status = answer.status;
  response.body = answer.body;
  for (const [name, value] of answer.headers) response.headers.add(name, value);
  return response;
}

implement({
  name: "Http",
  constructors: { "()": () => new ApexHttp() },
  methods: {
    "send(Object)": (_self: ApexHttp, request: ApexHttpRequest) => send(request),
    "toString()": () => "System.Http[]",
  },
});
