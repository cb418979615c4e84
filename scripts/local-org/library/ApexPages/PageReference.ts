import { PlatformObject } from "../../runtime/apexObject.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { ApexList, ApexMap } from "../../runtime/values/collections.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { implement } from "../registry.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { mapOf, required } from "../support/values.ts";

/** The address of a page with its parameters. Source: Apex Reference Guide, PageReference Class. */
export class PageReference extends PlatformObject {
  override readonly apexType = typeRef("PageReference");
  readonly parameters: ApexMap<string, string>;
  readonly headers = mapOf<string, string>("String", "String", []);
  readonly cookies = mapOf<string, Bean>("String", "Cookie", []);
  redirect = false;
  anchor: string | null;
  private readonly path: string;

  constructor(url: string) {
    super();
    const [, path = "", query = "", anchor] = /^([^?#]*)\??([^#]*)(?:#(.*))?$/.exec(required(url)) ?? [];
    this.path = path;
    this.parameters = mapOf("String", "String", [...new URLSearchParams(query)]);
    this.anchor = anchor ?? null;
  }

  get url(): string {
    const query = new URLSearchParams(
      [...this.parameters.entries.values()].map(({ key, value }): [string, string] => [key, value ?? ""]),
    ).toString();
    return `${this.path}${query === "" ? "" : `?${query}`}${this.anchor === null ? "" : `#${this.anchor}`}`;
  }
}

function withCookies(self: PageReference, cookies: ApexList<Bean>): void {
  for (const cookie of required(cookies).items) self.cookies.put(cookie.get("name") as string, cookie);
}

implement({
  name: "PageReference",
  constructors: {
    "(SObject)": (_type: unknown, record: ApexSObject) =>
      new PageReference(`/${String(required(record).values.get("id") ?? "")}`),
    "(String)": (_type: unknown, url: string) => new PageReference(url),
  },
  methods: {
    "getAnchor()": (self: PageReference) => self.anchor,
    "getCookies()": (self: PageReference) => self.cookies,
    "getHeaders()": (self: PageReference) => self.headers,
    "getParameters()": (self: PageReference) => self.parameters,
    "getRedirect()": (self: PageReference) => self.redirect,
    "getUrl()": (self: PageReference) => self.url,
    "setAnchor(String)": (self: PageReference, anchor: string) => {
      self.anchor = anchor;
      return self;
    },
    "setCookies(List<Cookie>)": withCookies,
    "setRedirect(Boolean)": (self: PageReference, redirect: boolean) => {
      self.redirect = required(redirect);
      return self;
    },
  },
});

function cookie(
  _type: unknown,
  name: string,
  value: string,
  path: string | null,
  maxAge: number,
  isSecure: boolean,
  sameSite: string | null = null,
  isHttpOnly = false,
): Bean {
  return new Bean("Cookie", {
    name: required(name),
    value,
    path,
    maxAge,
    secure: isSecure,
    sameSite,
    httpOnly: isHttpOnly,
  });
}

implementBean("Cookie", () => ({}), {
  constructors: {
    "(String,String,String,Integer,Boolean)": cookie,
    "(String,String,String,Integer,Boolean,String)": cookie,
    "(String,String,String,Integer,Boolean,String,Boolean)": cookie,
  },
});
