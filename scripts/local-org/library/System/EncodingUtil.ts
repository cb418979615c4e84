import { apexError } from "../../runtime/apexException.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { ApexBlob } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";

function requireUtf8(charset: string): void {
  if (!/^utf-?8$/i.test(required(charset))) throw new UnsupportedError(`the character set ${charset}`);
}

/** As `java.net.URLEncoder`: letters, digits and `.-*_` stay, space becomes `+`. */
function urlEncode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}

function urlDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"));
  } catch {
    throw apexError("IllegalArgumentException", `URLDecoder: Illegal hex characters in escape (%) pattern: ${text}`);
  }
}

function fromHex(text: string): ApexBlob {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(text))
    throw apexError("InvalidParameterValueException", `Invalid hex string: ${text}`);
  return new ApexBlob(Buffer.from(text, "hex"));
}

function base64Decode(text: string): ApexBlob {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) throw apexError("StringException", "Unrecognized base64 character");
  return new ApexBlob(Buffer.from(text, "base64"));
}

implement({
  name: "EncodingUtil",
  statics: {
    "base64Decode(String)": (text: string) => base64Decode(required(text)),
    "base64Encode(Blob)": (blob: ApexBlob) => Buffer.from(required(blob).bytes).toString("base64"),
    "convertFromHex(String)": (text: string) => fromHex(required(text)),
    "convertToHex(Blob)": (blob: ApexBlob) => Buffer.from(required(blob).bytes).toString("hex"),
    "urlDecode(String,String)": (text: string, charset: string) => {
      requireUtf8(charset);
      return urlDecode(required(text));
    },
    "urlEncode(String,String)": (text: string, charset: string) => {
      requireUtf8(charset);
      return urlEncode(required(text));
    },
  },
});
