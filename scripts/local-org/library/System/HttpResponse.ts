import { PlatformObject } from "../../runtime/apexObject.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexBlob } from "../../runtime/values/primitives.ts";
import { XmlDocument } from "../Dom/Document.ts";
import { implement } from "../registry.ts";
import { Headers } from "../support/headers.ts";
import { listOf, required } from "../support/values.ts";
import { ApexXmlReader } from "./XmlStreamReader.ts";

export class ApexHttpResponse extends PlatformObject {
  override readonly apexType = typeRef("HttpResponse");
  readonly headers = new Headers();
  status: string | null = null;
  statusCode = 0;
  body: Uint8Array = new Uint8Array();
}

function text(self: ApexHttpResponse): string {
  return Buffer.from(self.body).toString("utf8");
}

implement({
  name: "HttpResponse",
  constructors: { "()": () => new ApexHttpResponse() },
  methods: {
    "getBody()": text,
    "getBodyAsBlob()": (self: ApexHttpResponse) => new ApexBlob(self.body),
    "getBodyDocument()": (self: ApexHttpResponse) => XmlDocument.parse(text(self)),
    "getHeader(String)": (self: ApexHttpResponse, name: string) => self.headers.get(required(name)),
    "getHeaderKeys()": (self: ApexHttpResponse) => listOf("String", self.headers.names),
    "getStatus()": (self: ApexHttpResponse) => self.status,
    "getStatusCode()": (self: ApexHttpResponse) => self.statusCode,
    "getXmlStreamReader()": (self: ApexHttpResponse) => new ApexXmlReader(text(self)),
    "setBody(String)": (self: ApexHttpResponse, body: string) => void (self.body = Buffer.from(required(body), "utf8")),
    "setBodyAsBlob(Blob)": (self: ApexHttpResponse, body: ApexBlob) => void (self.body = required(body).bytes),
    "setHeader(String,String)": (self: ApexHttpResponse, name: string, value: string) =>
      self.headers.set(required(name), value ?? ""),
    "setStatus(String)": (self: ApexHttpResponse, status: string) => void (self.status = status),
    "setStatusCode(Integer)": (self: ApexHttpResponse, code: number) => void (self.statusCode = required(code)),
    "toString()": (self: ApexHttpResponse) =>
      `System.HttpResponse[Status=${self.status}, StatusCode=${self.statusCode}]`,
  },
});
