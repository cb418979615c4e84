import { toId18 } from "../../data/ids.ts";
import { dateText } from "../../data/columns.ts";
import { javaPattern } from "../../library/support/regex/javaPattern.ts";
import { ApexDate, ApexDatetime, ApexTime } from "../../runtime/values/primitives.ts";
import type { FormulaFunction } from "../functionModel.ts";
import { asNumber, asText, FormulaError, type FormulaValue } from "../values.ts";

function textOf(value: FormulaValue): string {
  if (value === null) return "";
  if (typeof value === "number") return plain(value);
  if (value instanceof ApexDate) return dateText(value.days);
  if (value instanceof ApexDatetime)
    return `${new Date(value.milliseconds).toISOString().slice(0, 19).replace("T", " ")}Z`;
  if (value instanceof ApexTime) return new Date(value.milliseconds).toISOString().slice(11, 23);
  return typeof value === "string" ? value : String(value);
}

/** Without exponent and grouping. */
function plain(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 15 });
}

function count(value: FormulaValue): number {
  return Math.max(0, Math.trunc(asNumber(value) ?? 0));
}

function pad(text: string, length: number, filler: string, left: boolean): string {
  if (text.length >= length) return text.slice(0, length);
  return left ? text.padStart(length, filler) : text.padEnd(length, filler);
}

/** Text functions. Source: Salesforce Help, Formula Operators and Functions A–Z. */
export const TEXT: Readonly<Record<string, FormulaFunction>> = {
  TEXT: { min: 1, max: 1, run: ([value]) => textOf(value()) },
  VALUE: {
    min: 1,
    max: 1,
    run: ([arg]) => {
      const text = asText(arg()).trim();
      if (text === "") return null;
      if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) throw new FormulaError(`VALUE of '${text}'`);
      return Number(text);
    },
  },
  LEN: { min: 1, max: 1, run: ([text]) => asText(text()).length },
  LEFT: { min: 2, max: 2, run: ([text, n]) => asText(text()).slice(0, count(n())) },
  RIGHT: {
    min: 2,
    max: 2,
    run: ([text, n]) => {
      const source = asText(text());
      return source.slice(Math.max(0, source.length - count(n())));
    },
  },
  MID: {
    min: 3,
    max: 3,
    run: ([text, start, n]) => {
      const from = Math.max(0, count(start()) - 1);
      return asText(text()).slice(from, from + count(n()));
    },
  },
  FIND: {
    min: 2,
    max: 3,
    run: (args) => asText(args[1]()).indexOf(asText(args[0]()), args.length > 2 ? count(args[2]()) - 1 : 0) + 1,
  },
  CONTAINS: { min: 2, max: 2, run: ([text, part]) => asText(text()).includes(asText(part())) },
  BEGINS: { min: 2, max: 2, run: ([text, start]) => asText(text()).startsWith(asText(start())) },
  SUBSTITUTE: {
    min: 3,
    max: 3,
    run: ([text, old, replacement]) => {
      const part = asText(old());
      return part === "" ? asText(text()) : asText(text()).replaceAll(part, () => asText(replacement()));
    },
  },
  REGEX: {
    min: 2,
    max: 2,
    run: ([text, pattern]) => {
      const { whole } = javaPattern(asText(pattern()));
      whole.lastIndex = 0;
      return whole.test(asText(text()));
    },
  },
  TRIM: { min: 1, max: 1, run: ([text]) => asText(text()).trim() },
  UPPER: { min: 1, max: 2, run: ([text]) => asText(text()).toUpperCase() },
  LOWER: { min: 1, max: 2, run: ([text]) => asText(text()).toLowerCase() },
  INITCAP: {
    min: 1,
    max: 1,
    run: ([text]) =>
      asText(text())
        .toLowerCase()
        .replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase()),
  },
  LPAD: {
    min: 2,
    max: 3,
    run: (args) => pad(asText(args[0]()), count(args[1]()), args.length > 2 ? asText(args[2]()) : " ", true),
  },
  RPAD: {
    min: 2,
    max: 3,
    run: (args) => pad(asText(args[0]()), count(args[1]()), args.length > 2 ? asText(args[2]()) : " ", false),
  },
  REVERSE: { min: 1, max: 1, run: ([text]) => [...asText(text())].reverse().join("") },
  CHR: { min: 1, max: 1, run: ([code]) => String.fromCodePoint(count(code())) },
  ASCII: { min: 1, max: 1, run: ([text]) => asText(text()).codePointAt(0) ?? null },
  BR: { min: 0, max: 0, run: () => "\n" },
  CASESAFEID: {
    min: 1,
    max: 1,
    run: ([id]) => {
      const text = asText(id());
      return text === "" ? "" : (toId18(text) ?? text);
    },
  },
  HYPERLINK: {
    min: 2,
    max: 3,
    run: (args) => {
      const target = args.length > 2 ? asText(args[2]()) : "_blank";
      return `<a href="${asText(args[0]())}" target="${target}">${textOf(args[1]())}</a>`;
    },
  },
  IMAGE: {
    min: 2,
    max: 4,
    run: (args) => {
      const size = args.length > 3 ? ` style="height:${count(args[2]())}px; width:${count(args[3]())}px;"` : "";
      return `<img src="${asText(args[0]())}" alt="${asText(args[1]())}"${size} border="0"/>`;
    },
  },
  URLENCODE: { min: 1, max: 1, run: ([text]) => encodeURIComponent(asText(text())).replaceAll("%20", "+") },
  HTMLENCODE: {
    min: 1,
    max: 1,
    run: ([text]) =>
      asText(text())
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;"),
  },
};
