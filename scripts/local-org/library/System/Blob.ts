import { apexError } from "../../runtime/apexException.ts";
import { ApexBlob } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { textPdf } from "../support/pdf.ts";
import { required } from "../support/values.ts";

/** @throws StringException for bytes that are no UTF-8 text */
function text(self: ApexBlob): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(self.bytes);
  } catch {
    throw apexError("StringException", "BLOB is not a valid UTF-8 string");
  }
}

implement({
  name: "Blob",
  statics: {
    // The platform renders HTML; the text is kept here as it is.
    "toPdf(String)": (text: string) => new ApexBlob(textPdf(required(text))),
    "valueOf(String)": (text: string) => new ApexBlob(Buffer.from(required(text), "utf8")),
  },
  methods: {
    "size()": (self: ApexBlob) => self.bytes.length,
    "toString()": text,
  },
});
