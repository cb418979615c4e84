import type { ApexException } from "../../runtime/apexException.ts";

/** An uncaught DmlException as a page gets it: errors by field, the others for the page. */
export function dmlErrorBody(error: ApexException): object {
  const message = error.message ?? "";
  const [, index = "0", statusCode = "UNKNOWN_EXCEPTION", text = message, fields = ""] =
    /First exception on row (\d+).*?first error: ([A-Z_]+), (.*?)(?:: \[([^\]]*)\])?$/s.exec(message) ?? [];
  const one = { statusCode, message: text };
  const names = fields.split(/,\s*/).filter(Boolean);
  return {
    duplicateResults: [],
    fieldErrors: Object.fromEntries(names.map((name) => [name, [one]])),
    index: Number(index),
    pageErrors: names.length === 0 ? [one] : [],
    message: text,
  };
}
