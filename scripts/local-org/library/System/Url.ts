import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";

const DEFAULT_PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443, "ftp:": 21 };

/** `java.net.URL` as far as Apex shows it. */
class ApexUrl extends PlatformObject {
  override readonly apexType = typeRef("Url");
  readonly text: string;
  readonly url: URL;

  constructor(text: string) {
    super();
    const url = URL.parse(text);
    if (!url) throw apexError("StringException", `no protocol: ${text}`);
    this.text = text;
    this.url = url;
  }

  /** The port that the text states; -1 when it states none. */
  get port(): number {
    const stated = /^[a-z]+:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/i.exec(this.text)?.[1];
    return stated === undefined ? -1 : Number(stated);
  }

  get authority(): string | null {
    return /^[a-z]+:\/\/([^/?#]*)/i.exec(this.text)?.[1] ?? null;
  }

  get file(): string {
    return /^[a-z]+:\/\/[^/?#]*([^#]*)/i.exec(this.text)?.[1] ?? "";
  }
}

function ofParts(protocol: string, host: string, port: number | null, file: string): ApexUrl {
  return new ApexUrl(
    `${required(protocol)}://${required(host)}${port === null || port === -1 ? "" : `:${port}`}${required(file)}`,
  );
}

function sameFile(self: ApexUrl, other: ApexUrl): boolean {
  const key = (url: ApexUrl): string => [url.url.protocol, url.url.host, url.file].join("\n");
  return key(self) === key(required(other));
}

/** The My Domain of the org, after its name. Source: Salesforce Help, My Domain URL Formats. */
function orgDomain(): ApexUrl {
  const name = org()
    .name.toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return new ApexUrl(`https://${name}${org().isSandbox ? "--dev.sandbox" : ""}.my.salesforce.com`);
}

/** The download address of a file in a Blob field. */
function fileFieldUrl(recordId: string, field: string): string {
  const object = org().schema.byKeyPrefix(required(recordId).slice(0, 3));
  if (object?.fields.get(required(field).toLowerCase())?.type !== "BASE64") {
    throw apexError("InvalidParameterValueException", `Invalid file field: ${field}`);
  }
  return `${orgDomain().text}/servlet/servlet.FileDownload?file=${recordId}`;
}

implement({
  name: "Url",
  constructors: {
    "(String)": (_type: unknown, text: string) => new ApexUrl(required(text)),
    "(Url,String)": (_type: unknown, context: ApexUrl, spec: string) =>
      new ApexUrl(new URL(required(spec), required(context).text).href),
    "(String,String,String)": (_type: unknown, protocol: string, host: string, file: string) =>
      ofParts(protocol, host, null, file),
    "(String,String,Integer,String)": (_type: unknown, protocol: string, host: string, port: number, file: string) =>
      ofParts(protocol, host, required(port), file),
  },
  statics: {
    "getFileFieldURL(String,String)": fileFieldUrl,
    "getOrgDomainUrl()": orgDomain,
    "getSalesforceBaseUrl()": orgDomain,
  },
  methods: {
    "getAuthority()": (self: ApexUrl) => self.authority,
    "getDefaultPort()": (self: ApexUrl) => DEFAULT_PORTS[self.url.protocol] ?? -1,
    "getFile()": (self: ApexUrl) => self.file,
    "getHost()": (self: ApexUrl) => self.url.hostname,
    "getPath()": (self: ApexUrl) => self.file.split("?")[0] ?? "",
    "getPort()": (self: ApexUrl) => self.port,
    "getProtocol()": (self: ApexUrl) => self.url.protocol.slice(0, -1),
    "getQuery()": (self: ApexUrl) => (self.file.includes("?") ? self.file.slice(self.file.indexOf("?") + 1) : null),
    "getRef()": (self: ApexUrl) => (self.text.includes("#") ? self.text.slice(self.text.indexOf("#") + 1) : null),
    "getUserInfo()": (self: ApexUrl) => (self.authority?.includes("@") ? (self.authority.split("@")[0] ?? null) : null),
    "sameFile(Url)": sameFile,
    "toExternalForm()": (self: ApexUrl) => self.text,
    "toString()": (self: ApexUrl) => self.text,
  },
});
