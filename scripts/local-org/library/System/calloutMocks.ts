import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import type { TypeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { Headers } from "../support/headers.ts";
import { staticResource } from "../support/staticResource.ts";
import { required } from "../support/values.ts";
import type { ApexHttpRequest } from "./HttpRequest.ts";
import { ApexHttpResponse } from "./HttpResponse.ts";

/** `StaticResourceCalloutMock`, and `MultiStaticResourceCalloutMock` with one resource per endpoint. */
class StaticResourceMock extends PlatformObject {
  override readonly apexType: TypeRef;
  readonly headers = new Headers();
  readonly resourceByEndpoint = new Map<string, string>();
  resource: string | null = null;
  status = "OK";
  statusCode = 200;

  constructor(type: TypeRef) {
    super();
    this.apexType = type;
  }

  respond(request: ApexHttpRequest): ApexHttpResponse {
    const name = this.resourceByEndpoint.get(request.endpoint ?? "") ?? this.resource;
    if (name === null) throw apexError("CalloutException", `There is no static resource for ${request.endpoint}`);
    const response = new ApexHttpResponse();
    response.body = resourceNamed(name);
    response.status = this.status;
    response.statusCode = this.statusCode;
    for (const [header, value] of this.headers.asMap()) response.headers.set(header, value);
    return response;
  }
}

function resourceNamed(name: string): Uint8Array {
  const body = staticResource(name);
  if (!body) throw apexError("CalloutException", `Could not find the static resource ${name}`);
  return body;
}

const common = {
  "respond(HttpRequest)": (self: StaticResourceMock, request: ApexHttpRequest) => self.respond(required(request)),
  "setHeader(String,String)": (self: StaticResourceMock, name: string, value: string) =>
    self.headers.set(required(name), required(value)),
  "setStatus(String)": (self: StaticResourceMock, status: string) => void (self.status = required(status)),
  "setStatusCode(Integer)": (self: StaticResourceMock, code: number) => void (self.statusCode = required(code)),
};
const constructors = { "()": (type: TypeRef) => new StaticResourceMock(type) };

implement({
  name: "StaticResourceCalloutMock",
  constructors,
  methods: {
    ...common,
    "setStaticResource(String)": (self: StaticResourceMock, name: string) => void (self.resource = required(name)),
  },
});

implement({
  name: "MultiStaticResourceCalloutMock",
  constructors,
  methods: {
    ...common,
    "setStaticResource(String,String)": (self: StaticResourceMock, endpoint: string, name: string) =>
      void self.resourceByEndpoint.set(required(endpoint), required(name)),
  },
});
