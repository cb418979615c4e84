import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { Calendar } from "./calendar.ts";

const DAY = 86_400_000;

/** Days since 1970-01-01, the end excluded. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

/** A unit of the calendar: the first day of the period that is `offset` periods away from the one with `day`. */
type Period = (day: number, offset: number, calendar: Calendar) => number;

const monthStart = (day: number, months: number): number => {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / DAY;
};

const multipleOfMonths =
  (length: number, startMonth: (calendar: Calendar) => number): Period =>
  (day, offset, calendar) => {
    const month = new Date(day * DAY).getUTCMonth() + 1;
    const into = (month - startMonth(calendar) + 12) % length;
    return monthStart(day, offset * length - into);
  };

const PERIODS: Readonly<Record<string, Period>> = {
  DAY: (day, offset) => day + offset,
  WEEK: (day, offset, calendar) => {
    const weekday = (((day + 4) % 7) + 7) % 7;
    return day - ((weekday - calendar.firstDayOfWeek + 7) % 7) + offset * 7;
  },
  MONTH: (day, offset) => monthStart(day, offset),
  QUARTER: multipleOfMonths(3, () => 1),
  YEAR: multipleOfMonths(12, () => 1),
  FISCAL_QUARTER: multipleOfMonths(3, (calendar) => calendar.fiscalYearStartMonth),
  FISCAL_YEAR: multipleOfMonths(12, (calendar) => calendar.fiscalYearStartMonth),
};

/**
 * The days that a date literal stands for, seen from `today`.
 * Source: SOQL and SOSL Reference, Date Formats and Date Literals.
 */
export function dateLiteralRange(name: string, n: number, today: number, calendar: Calendar): DayRange {
  const range = (unit: string, from: number, to: number): DayRange => {
    const period = PERIODS[unit];
    if (!period) throw new UnsupportedError(`the date literal ${name}`);
    return { start: period(today, from, calendar), end: period(today, to, calendar) };
  };
  if (name === "TODAY") return range("DAY", 0, 1);
  if (name === "YESTERDAY") return range("DAY", -1, 0);
  if (name === "TOMORROW") return range("DAY", 1, 2);
  if (name === "LAST_90_DAYS") return range("DAY", -90, 1);
  if (name === "NEXT_90_DAYS") return range("DAY", 1, 91);
  const single = /^(LAST|THIS|NEXT)_(\w+)$/.exec(name);
  const [, which = "", unit = ""] = single ?? [];
  if (unit in PERIODS) {
    const offset = which === "LAST" ? -1 : which === "NEXT" ? 1 : 0;
    return range(unit, offset, offset + 1);
  }
  const ago = /^N_(\w+)S_AGO$/.exec(name);
  if (ago) return range(ago[1] ?? "", -n, -n + 1);
  const several = /^(LAST|NEXT)_N_(\w+)S$/.exec(name);
  if (several?.[1] === "NEXT") return range(several[2] ?? "", 1, n + 1);
  // LAST_N_DAYS reaches to the end of today; the other LAST_N_… end before the current period.
  if (several) return range(several[2] ?? "", -n, several[2] === "DAY" ? 1 : 0);
  throw new UnsupportedError(`the date literal ${name}`);
}
