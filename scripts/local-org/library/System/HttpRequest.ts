import { PlatformObject } from "../../runtime/apexObject.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexBlob } from "../../runtime/values/primitives.ts";
import { XmlDocument } from "../Dom/Document.ts";
import { implement } from "../registry.ts";
import { Headers } from "../support/headers.ts";
import { required } from "../support/values.ts";

/** Ten seconds. Source: Apex Developer Guide, Callout Limits and Limitations. */
const DEFAULT_TIMEOUT = 10_000;

export class ApexHttpRequest extends PlatformObject {
  override readonly apexType = typeRef("HttpRequest");
  readonly headers = new Headers();
  method: string | null = null;
  endpoint: string | null = null;
  body: Uint8Array = new Uint8Array();
  compressed = false;
  timeoutMilliseconds = DEFAULT_TIMEOUT;
  clientCertificate: string | null = null;
}

function setText(self: ApexHttpRequest, body: string): void {
  self.body = Buffer.from(required(body), "utf8");
}

implement({
  name: "HttpRequest",
  constructors: { "()": () => new ApexHttpRequest() },
  methods: {
    "getBody()": (self: ApexHttpRequest) => Buffer.from(self.body).toString("utf8"),
    "getBodyAsBlob()": (self: ApexHttpRequest) => new ApexBlob(self.body),
    "getBodyDocument()": (self: ApexHttpRequest) => XmlDocument.parse(Buffer.from(self.body).toString("utf8")),
    "getCompressed()": (self: ApexHttpRequest) => self.compressed,
    "getEndpoint()": (self: ApexHttpRequest) => self.endpoint,
    "getHeader(String)": (self: ApexHttpRequest, name: string) => self.headers.get(required(name)),
    "getMethod()": (self: ApexHttpRequest) => self.method,
    "setBody(String)": setText,
    "setBodyAsBlob(Blob)": (self: ApexHttpRequest, body: ApexBlob) => void (self.body = required(body).bytes),
    "setBodyDocument(Object)": (self: ApexHttpRequest, document: XmlDocument) =>
      setText(self, required(document).toXml()),
    "setClientCertificateName(String)": (self: ApexHttpRequest, name: string) => void (self.clientCertificate = name),
    "setCompressed(Boolean)": (self: ApexHttpRequest, compressed: boolean) =>
      void (self.compressed = required(compressed)),
    "setEndpoint(String)": (self: ApexHttpRequest, endpoint: string) => void (self.endpoint = endpoint),
    "setHeader(String,String)": (self: ApexHttpRequest, name: string, value: string) =>
      self.headers.set(required(name), value ?? ""),
    "setMethod(String)": (self: ApexHttpRequest, method: string) => void (self.method = method),
    "setTimeout(Integer)": (self: ApexHttpRequest, timeout: number) =>
      void (self.timeoutMilliseconds = required(timeout)),
    "toString()": (self: ApexHttpRequest) => `System.HttpRequest[Endpoint=${self.endpoint}, Method=${self.method}]`,
  },
});
