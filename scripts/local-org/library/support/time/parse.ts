import { apexError } from "../../../runtime/apexException.ts";
import { DAY, daysInMonth, utc } from "./zone.ts";

/** Days since 1970 of `yyyy-M-d`, with or without a time behind it: `Date.valueOf`. @throws TypeException */
export function parseDate(text: string): number {
  const match = /^\s*(-?\d{1,4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text);
  const [, year, month, day] = match ?? [];
  if (!match || !isDate(Number(year), Number(month), Number(day)))
    throw apexError("TypeException", `Invalid date: ${text}`);
  return utc(Number(year), Number(month), Number(day)) / DAY;
}

/** Milliseconds of `yyyy-MM-dd HH:mm:ss` read as UTC, whatever zone follows: `Datetime.valueOf`. @throws TypeException */
export function parseDateTime(text: string): number {
  const match =
    /^\s*(\d{1,4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?\s*$/.exec(
      text,
    );
  const [year, month, day, hour, minute, second] = (match ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || !isDate(year, month, day)) {
    throw apexError("TypeException", `Invalid date/time: ${text}`);
  }
  return utc(year, month, day, hour, minute, second);
}

/**
 * Milliseconds, as UTC, of a date (and time) as the locale writes it short: `Date.parse`, `Datetime.parse`.
 * @throws TypeException
 */
export function parseLocalised(text: string, locale: string, withTime: boolean): number {
  const invalid = apexError("TypeException", `Invalid date${withTime ? "/time" : ""}: ${text}`);
  const order = new Intl.DateTimeFormat(locale)
    .formatToParts(0)
    .flatMap(({ type }) => (isDatePart(type) ? [type] : []));
  const pattern = withTime
    ? /^\s*(\d+)\D+(\d+)\D+(\d+)\D*?[,\s]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?[\s\u202f]*([AaPp][Mm])?\s*$/
    : /^\s*(\d+)\D+(\d+)\D+(\d+)\D*$/;
  const match = pattern.exec(text);
  if (!match) throw invalid;
  const part = (type: "year" | "month" | "day"): number => Number(match[order.indexOf(type) + 1]);
  const year = part("year") < 100 ? part("year") + 2000 : part("year");
  if (!isDate(year, part("month"), part("day"))) throw invalid;
  const halfDay = match[7]?.toLowerCase();
  const hour = Number(match[4] ?? 0);
  const hour24 = halfDay ? (hour % 12) + (halfDay === "pm" ? 12 : 0) : hour;
  return utc(year, part("month"), part("day"), hour24, Number(match[5] ?? 0), Number(match[6] ?? 0));
}

function isDatePart(type: string): type is "year" | "month" | "day" {
  return type === "year" || type === "month" || type === "day";
}

function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
