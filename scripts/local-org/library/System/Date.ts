import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { ApexDate, ApexDatetime } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { fieldErrors } from "../support/fieldErrors.ts";
import { userLocale, userZone } from "../support/runningUser.ts";
import { parseDate, parseLocalised } from "../support/time/parse.ts";
import { dayOfYear, intl, weekday } from "../support/time/text.ts";
import { addMonths, DAY, daysInMonth, fields, offsetAt, utc } from "../support/time/zone.ts";
import { required } from "../support/values.ts";

function at(date: ApexDate) {
  return fields(date.days * DAY);
}

function fromFields(year: number, month: number, day: number): ApexDate {
  return new ApexDate(utc(required(year), required(month), required(day)) / DAY);
}

function movedByMonths(self: ApexDate, months: number): ApexDate {
  return new ApexDate(addMonths(self.days * DAY, months) / DAY);
}

/** The date of an instant in the zone. */
export function dateIn(zone: string, milliseconds: number): ApexDate {
  return new ApexDate(Math.floor((milliseconds + offsetAt(zone, milliseconds)) / DAY));
}

export function today(): ApexDate {
  return dateIn(userZone(), org().clock.now());
}

/** The first day of the week in the user's locale, 0 is Sunday. */
function firstWeekday(): number {
  const locale = new Intl.Locale(userLocale()) as Intl.Locale & { getWeekInfo(): { firstDay: number } };
  return locale.getWeekInfo().firstDay % 7;
}

function valueOf(value: unknown): ApexDate {
  if (typeof required(value) === "string") return new ApexDate(parseDate(value as string));
  if (value instanceof ApexDate) return value;
  if (value instanceof ApexDatetime) return dateIn(userZone(), value.milliseconds);
  throw apexError("TypeException", "Invalid conversion to Date");
}

implement({
  name: "Date",
  statics: {
    "daysInMonth(Integer,Integer)": (year: number, month: number) => daysInMonth(required(year), required(month)),
    "isLeapYear(Integer)": (year: number) => daysInMonth(required(year), 2) === 29,
    "newInstance(Integer,Integer,Integer)": fromFields,
    "parse(String)": (text: string) => new ApexDate(parseLocalised(required(text), userLocale(), false) / DAY),
    "today()": today,
    "valueOf(Object)": valueOf,
    "valueOf(String)": valueOf,
  },
  methods: {
    ...fieldErrors,
    "addDays(Integer)": (self: ApexDate, days: number) => new ApexDate(self.days + required(days)),
    "addMonths(Integer)": (self: ApexDate, months: number) => movedByMonths(self, required(months)),
    "addYears(Integer)": (self: ApexDate, years: number) => movedByMonths(self, required(years) * 12),
    "day()": (self: ApexDate) => at(self).day,
    "dayOfYear()": (self: ApexDate) => dayOfYear(at(self)),
    "daysBetween(Date)": (self: ApexDate, other: ApexDate) => required(other).days - self.days,
    "format()": (self: ApexDate) => intl(at(self), userLocale(), { year: "numeric", month: "numeric", day: "numeric" }),
    "isSameDay(Date)": (self: ApexDate, other: ApexDate) => self.days === required(other).days,
    "month()": (self: ApexDate) => at(self).month,
    "monthsBetween(Date)": (self: ApexDate, other: ApexDate) => {
      const [from, to] = [at(self), at(required(other))];
      return (to.year - from.year) * 12 + to.month - from.month;
    },
    "toStartOfMonth()": (self: ApexDate) => fromFields(at(self).year, at(self).month, 1),
    "toStartOfWeek()": (self: ApexDate) => new ApexDate(self.days - ((weekday(at(self)) - firstWeekday() + 7) % 7)),
    "year()": (self: ApexDate) => at(self).year,
  },
});
