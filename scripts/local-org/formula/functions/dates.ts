import { dateDays } from "../../data/columns.ts";
import { ApexDate, ApexDatetime, ApexTime } from "../../runtime/values/primitives.ts";
import type { FormulaFunction } from "../functionModel.ts";
import { asDate, asNumber, asText, FormulaError, type FormulaValue } from "../values.ts";

const DAY = 86_400_000;

function utc(date: ApexDate): Date {
  return new Date(date.days * DAY);
}

function makeDate(year: number, month: number, day: number): ApexDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    throw new FormulaError(`No such date: ${year}-${month}-${day}`);
  }
  return new ApexDate(date.getTime() / DAY);
}

/** The calendar day of an instant in a time zone. */
export function localDate(milliseconds: number, timeZone: string): ApexDate {
  const text = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return new ApexDate(dateDays(text.format(milliseconds)));
}

function dateOf(value: FormulaValue, timeZone: string): ApexDate | null {
  if (value instanceof ApexDatetime) return localDate(value.milliseconds, timeZone);
  if (typeof value !== "string") return asDate(value);
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value.trim());
  if (value.trim() === "") return null;
  if (!match) throw new FormulaError(`DATEVALUE of '${value}'`);
  return makeDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function datePart(part: (date: Date) => number): FormulaFunction {
  return {
    min: 1,
    max: 1,
    run: ([arg]) => {
      const date = asDate(arg());
      return date && part(utc(date));
    },
  };
}

function timePart(part: (milliseconds: number) => number): FormulaFunction {
  return {
    min: 1,
    max: 1,
    run: ([arg]) => {
      const time = arg();
      if (time === null) return null;
      if (!(time instanceof ApexTime)) throw new FormulaError("Incorrect parameter type: expected Time");
      return part(time.milliseconds);
    },
  };
}

function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) + 1 };
}

/** Date and time functions. Source: Salesforce Help, Formula Operators and Functions A–Z. */
export const DATES: Readonly<Record<string, FormulaFunction>> = {
  TODAY: { min: 0, max: 0, run: (_args, { context }) => localDate(context.now, context.timeZone) },
  NOW: { min: 0, max: 0, run: (_args, { context }) => new ApexDatetime(Math.floor(context.now / 1000) * 1000) },
  TIMENOW: { min: 0, max: 0, run: (_args, { context }) => new ApexTime(((context.now % DAY) + DAY) % DAY) },
  DATE: {
    min: 3,
    max: 3,
    run: ([year, month, day]) => {
      const parts = [asNumber(year()), asNumber(month()), asNumber(day())];
      const [y, m, d] = parts.map((part) => (part === null ? NaN : Math.trunc(part)));
      return parts.includes(null) ? null : makeDate(y ?? NaN, m ?? NaN, d ?? NaN);
    },
  },
  DATEVALUE: { min: 1, max: 1, run: ([arg], { context }) => dateOf(arg(), context.timeZone) },
  DATETIMEVALUE: {
    min: 1,
    max: 1,
    run: ([arg]) => {
      const value = arg();
      if (value === null || value instanceof ApexDatetime) return value;
      if (value instanceof ApexDate) return new ApexDatetime(value.days * DAY);
      const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?$/.exec(asText(value).trim());
      if (!match) throw new FormulaError(`DATETIMEVALUE of '${asText(value)}'`);
      return new ApexDatetime(Date.parse(`${match[1]}T${match[2]}Z`));
    },
  },
  TIMEVALUE: {
    min: 1,
    max: 1,
    run: ([arg]) => {
      const value = arg();
      if (value === null || value instanceof ApexTime) return value;
      if (value instanceof ApexDatetime) return new ApexTime(((value.milliseconds % DAY) + DAY) % DAY);
      const match = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?$/.exec(asText(value).trim());
      if (!match) throw new FormulaError(`TIMEVALUE of '${asText(value)}'`);
      const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3])];
      return new ApexTime(((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((match[4] ?? "0").padEnd(3, "0")));
    },
  },
  YEAR: datePart((date) => date.getUTCFullYear()),
  MONTH: datePart((date) => date.getUTCMonth() + 1),
  DAY: datePart((date) => date.getUTCDate()),
  WEEKDAY: datePart((date) => date.getUTCDay() + 1),
  DAYOFYEAR: datePart((date) => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1),
  ISOWEEK: datePart((date) => isoWeek(date).week),
  ISOYEAR: datePart((date) => isoWeek(date).year),
  HOUR: timePart((time) => Math.floor(time / 3_600_000)),
  MINUTE: timePart((time) => Math.floor(time / 60_000) % 60),
  SECOND: timePart((time) => Math.floor(time / 1000) % 60),
  MILLISECOND: timePart((time) => time % 1000),
  UNIXTIMESTAMP: {
    min: 1,
    max: 1,
    run: ([arg]) => {
      const value = arg();
      if (value === null) return null;
      if (value instanceof ApexDate) return value.days * 86_400;
      if (value instanceof ApexDatetime || value instanceof ApexTime) return Math.floor(value.milliseconds / 1000);
      throw new FormulaError("Incorrect parameter type: expected Date, Date/Time or Time");
    },
  },
  FROMUNIXTIME: {
    min: 1,
    max: 1,
    run: ([arg]) => {
      const seconds = asNumber(arg());
      return seconds === null ? null : new ApexDatetime(seconds * 1000);
    },
  },
  // A day that the month does not have becomes its last. Source: Salesforce Help, ADDMONTHS.
  ADDMONTHS: {
    min: 2,
    max: 2,
    run: ([arg, months]) => {
      const [value, count] = [arg(), asNumber(months())];
      if (value === null || count === null) return null;
      const milliseconds = value instanceof ApexDatetime ? value.milliseconds : (asDate(value)?.days ?? 0) * DAY;
      const date = new Date(milliseconds);
      const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(count), 1));
      const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
      const day = first.getTime() + (Math.min(date.getUTCDate(), last) - 1) * DAY;
      return value instanceof ApexDatetime ? new ApexDatetime(day + (milliseconds % DAY)) : new ApexDate(day / DAY);
    },
  },
};

/** `+` and `-` where a date or time takes part; undefined when none does. */
export function dateArithmetic(operator: "+" | "-", left: FormulaValue, right: FormulaValue): FormulaValue | undefined {
  if (operator === "-" && isTemporal(left) && isTemporal(right)) {
    return left instanceof ApexTime
      ? milliseconds(left) - milliseconds(right)
      : (milliseconds(left) - milliseconds(right)) / DAY;
  }
  const [moment, amount] = isTemporal(left) ? [left, right] : [right, left];
  if (!isTemporal(moment)) return undefined;
  const number = asNumber(amount);
  if (number === null) return null;
  const signed = operator === "-" ? -number : number;
  if (moment instanceof ApexDate) return new ApexDate(moment.days + Math.trunc(signed));
  if (moment instanceof ApexDatetime) return new ApexDatetime(Math.round(moment.milliseconds + signed * DAY));
  return new ApexTime((((moment.milliseconds + signed) % DAY) + DAY) % DAY);
}

type Temporal = ApexDate | ApexDatetime | ApexTime;

function isTemporal(value: FormulaValue): value is Temporal {
  return value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime;
}

function milliseconds(value: Temporal): number {
  return value instanceof ApexDate ? value.days * DAY : value.milliseconds;
}
