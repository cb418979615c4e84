import { apexError } from "../../runtime/apexException.ts";
import { apexToString } from "../../runtime/text.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import type { ApexDate, ApexDatetime } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { fieldErrors } from "../support/fieldErrors.ts";
import { itemsOf } from "../support/iterate.ts";
import { levenshtein } from "../support/levenshtein.ts";
import { formatMessage } from "../support/messageFormat.ts";
import { userZone } from "../support/runningUser.ts";
import { required } from "../support/values.ts";
import { dateText, dateTimeText } from "../support/time/text.ts";
import { editMethods } from "./string/edits.ts";
import { partMethods } from "./string/parts.ts";
import { positionMethods } from "./string/positions.ts";
import { testMethods } from "./string/tests.ts";

function isBlank(text: string | null): boolean {
  return text === null || /^\s*$/.test(text);
}

function commonPrefix(texts: readonly string[]): string {
  let prefix = texts[0] ?? "";
  for (const text of texts) while (!text.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix;
}

/** `String.valueOf` of null is null for the typed overloads. */
function valueOf(value: unknown): string | null {
  return value === null ? null : apexToString(value);
}

implement({
  name: "String",
  statics: {
    "escapeSingleQuotes(String)": (text: string) => required(text).replaceAll("'", "\\'"),
    "format(String,List<Object>)": (pattern: string, values: ApexList | null) => {
      if (pattern === null) throw apexError("NullPointerException", "Argument cannot be null.");
      return formatMessage(pattern, (values?.items ?? []).map(apexToString));
    },
    "fromCharArray(List<Integer>)": (codes: ApexList<number>) => String.fromCodePoint(...required(codes).items),
    "getCommonPrefix(List<String>)": (texts: ApexList<string>) => commonPrefix(required(texts).items),
    "isBlank(String)": isBlank,
    "isEmpty(String)": (text: string | null) => text === null || text === "",
    "isNotBlank(String)": (text: string | null) => !isBlank(text),
    "isNotEmpty(String)": (text: string | null) => text !== null && text !== "",
    "join(Object,String)": (items: unknown, separator: string) =>
      itemsOf(required(items))
        .map(apexToString)
        .join(separator ?? ""),
    "valueOf(Date)": (value: ApexDate | null) => (value === null ? null : dateText(value.days)),
    "valueOf(Datetime)": (value: ApexDatetime | null) =>
      value === null ? null : dateTimeText(value.milliseconds, userZone()),
    "valueOf(Decimal)": valueOf,
    "valueOf(Double)": valueOf,
    "valueOf(Integer)": valueOf,
    "valueOf(Long)": valueOf,
    "valueOf(Object)": valueOf,
    "valueOfGmt(Datetime)": (value: ApexDatetime | null) =>
      value === null ? null : dateTimeText(value.milliseconds, "GMT"),
  },
  methods: {
    ...fieldErrors,
    ...editMethods,
    ...partMethods,
    ...positionMethods,
    ...testMethods,
    "getLevenshteinDistance(String)": (self: string, other: string) => levenshtein(self, required(other)),
    "getLevenshteinDistance(String,Integer)": (self: string, other: string, threshold: number) => {
      if (required(threshold) < 0) throw apexError("StringException", "Threshold must not be negative");
      return levenshtein(self, required(other), threshold);
    },
  },
});
