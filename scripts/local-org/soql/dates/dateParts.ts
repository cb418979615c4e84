import type { Store } from "../../data/store.ts";
import { dateText } from "../../data/columns.ts";
import { type Calendar, fiscalPosition } from "./calendar.ts";
import { toLocal } from "./timeZone.ts";

const DAY = 86_400_000;

/** The date functions of SOQL that answer a number. */
export const DATE_PARTS: ReadonlySet<string> = new Set([
  "CALENDAR_MONTH",
  "CALENDAR_QUARTER",
  "CALENDAR_YEAR",
  "DAY_IN_MONTH",
  "DAY_IN_WEEK",
  "DAY_IN_YEAR",
  "FISCAL_MONTH",
  "FISCAL_QUARTER",
  "FISCAL_YEAR",
  "HOUR_IN_DAY",
  "WEEK_IN_MONTH",
  "WEEK_IN_YEAR",
]);

/** Source: SOQL and SOSL Reference, Date Functions. */
export function datePart(part: string, milliseconds: number, calendar: Calendar): number {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const dayInYear = Math.floor((milliseconds - Date.UTC(year, 0, 1)) / DAY) + 1;
  switch (part) {
    case "CALENDAR_MONTH":
      return month;
    case "CALENDAR_QUARTER":
      return Math.ceil(month / 3);
    case "CALENDAR_YEAR":
      return year;
    case "DAY_IN_MONTH":
      return date.getUTCDate();
    case "DAY_IN_WEEK":
      return date.getUTCDay() + 1;
    case "DAY_IN_YEAR":
      return dayInYear;
    case "FISCAL_MONTH":
      return fiscalPosition(calendar, year, month).month;
    case "FISCAL_QUARTER":
      return fiscalPosition(calendar, year, month).quarter;
    case "FISCAL_YEAR":
      return fiscalPosition(calendar, year, month).year;
    case "HOUR_IN_DAY":
      return date.getUTCHours();
    case "WEEK_IN_MONTH":
      return Math.ceil(date.getUTCDate() / 7);
    case "WEEK_IN_YEAR":
      return Math.ceil(dayInYear / 7);
    default:
      throw new Error(`${part} is no date function`);
  }
}

const registered = new WeakSet<Store>();

/**
 * Registers what compiled queries call: `soql_date_part(part, value, fiscal start month, named by start)`,
 * `soql_day(value)` and `soql_local(instant, zone)`. Values are columns: `YYYY-MM-DD` or milliseconds.
 */
export function registerDateFunctions(store: Store): void {
  if (registered.has(store)) return;
  registered.add(store);
  const options = { deterministic: true };
  const instant = (value: unknown): number =>
    typeof value === "string" ? Date.parse(`${value}T00:00:00Z`) : Number(value);
  store.database.function("soql_date_part", options, (part, value, start, byStart) =>
    value === null
      ? null
      : datePart(String(part), instant(value), {
          timeZone: "UTC",
          locale: "en_US",
          firstDayOfWeek: 0,
          fiscalYearStartMonth: Number(start),
          fiscalYearNamedByStart: byStart === 1,
        }),
  );
  store.database.function("soql_day", options, (value) =>
    value === null ? null : dateText(Math.floor(instant(value) / DAY)),
  );
  store.database.function("soql_local", options, (value, zone) =>
    value === null ? null : toLocal(Number(value), String(zone)),
  );
}
