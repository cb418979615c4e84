import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { ApexDate, ApexDatetime, ApexTime } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { fieldErrors } from "../support/fieldErrors.ts";
import { userLocale, userZone } from "../support/runningUser.ts";
import { parseDateTime, parseLocalised } from "../support/time/parse.ts";
import { dayOfYear, formatPattern, intl, zoneName } from "../support/time/text.ts";
import {
  addMonths,
  DAY,
  fields,
  fromLocal,
  isZone,
  offsetAt,
  toLocal,
  utc,
  type LocalTime,
} from "../support/time/zone.ts";
import { required } from "../support/values.ts";
import { dateIn } from "./Date.ts";

type Part = (time: LocalTime) => number;

/** `hour()` in the user's zone and `hourGmt()`. */
function part(name: string, read: Part) {
  return {
    [`${name}()`]: (self: ApexDatetime) => read(toLocal(userZone(), self.milliseconds)),
    [`${name}Gmt()`]: (self: ApexDatetime) => read(fields(self.milliseconds)),
  };
}

function local(milliseconds: number): ApexDatetime {
  return new ApexDatetime(fromLocal(userZone(), milliseconds));
}

function ofDateAndTime(date: ApexDate, time: ApexTime | null): number {
  return required(date).days * DAY + (time?.milliseconds ?? 0);
}

function ofFields(...parts: [number, number, number, number?, number?, number?]): number {
  for (const value of parts) required(value);
  return utc(...parts);
}

/** Months are counted on the user's calendar. */
function movedByMonths(self: ApexDatetime, months: number): ApexDatetime {
  const zone = userZone();
  return local(addMonths(self.milliseconds + offsetAt(zone, self.milliseconds), required(months)));
}

/** Days on the user's calendar keep the hour when the clock changes. */
function movedByDays(self: ApexDatetime, days: number): ApexDatetime {
  const zone = userZone();
  return local(self.milliseconds + offsetAt(zone, self.milliseconds) + required(days) * DAY);
}

function moved(self: ApexDatetime, milliseconds: number): ApexDatetime {
  return new ApexDatetime(self.milliseconds + milliseconds);
}

function timeIn(zone: string, milliseconds: number): ApexTime {
  const shifted = milliseconds + offsetAt(zone, milliseconds);
  return new ApexTime(((shifted % DAY) + DAY) % DAY);
}

const SHORT: Intl.DateTimeFormatOptions = {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
};

function format(self: ApexDatetime): string {
  return intl(toLocal(userZone(), self.milliseconds), userLocale(), SHORT);
}

function formatLong(self: ApexDatetime): string {
  const zone = userZone();
  const text = intl(toLocal(zone, self.milliseconds), userLocale(), { ...SHORT, second: "2-digit" });
  return `${text} ${zoneName(self.milliseconds, zone, userLocale(), "short")}`;
}

/** An unknown zone counts as GMT, as in java.util.TimeZone. */
function formatIn(self: ApexDatetime, pattern: string | null, zone: string | null): string {
  if (pattern === null) return format(self);
  return formatPattern(
    pattern,
    self.milliseconds,
    zone === null ? userZone() : isZone(zone) ? zone : "GMT",
    userLocale(),
  );
}

function valueOf(value: unknown): ApexDatetime {
  if (typeof required(value) === "string") return local(parseDateTime(value as string));
  if (value instanceof ApexDatetime) return value;
  if (value instanceof ApexDate) return local(value.days * DAY);
  if (typeof value === "bigint") return new ApexDatetime(Number(value));
  throw apexError("TypeException", "Invalid conversion to Datetime");
}

implement({
  name: "Datetime",
  statics: {
    "newInstance(Date,Time)": (date: ApexDate, time: ApexTime | null) => local(ofDateAndTime(date, time)),
    "newInstance(Integer,Integer,Integer)": (year: number, month: number, day: number) =>
      local(ofFields(year, month, day)),
    "newInstance(Integer,Integer,Integer,Integer,Integer,Integer)": (
      ...parts: [number, number, number, number, number, number]
    ) => local(ofFields(...parts)),
    "newInstance(Long)": (milliseconds: bigint) => new ApexDatetime(Number(required(milliseconds))),
    "newInstanceGmt(Date,Time)": (date: ApexDate, time: ApexTime | null) => new ApexDatetime(ofDateAndTime(date, time)),
    "newInstanceGmt(Integer,Integer,Integer)": (year: number, month: number, day: number) =>
      new ApexDatetime(ofFields(year, month, day)),
    "newInstanceGmt(Integer,Integer,Integer,Integer,Integer,Integer)": (
      ...parts: [number, number, number, number, number, number]
    ) => new ApexDatetime(ofFields(...parts)),
    "now()": () => new ApexDatetime(org().clock.now()),
    "parse(String)": (text: string) => local(parseLocalised(required(text), userLocale(), true)),
    "valueOf(Object)": valueOf,
    "valueOf(String)": valueOf,
    "valueOfGmt(String)": (text: string) => new ApexDatetime(parseDateTime(required(text))),
  },
  methods: {
    ...fieldErrors,
    ...part("day", (time) => time.day),
    ...part("dayOfYear", dayOfYear),
    ...part("hour", (time) => time.hour),
    ...part("millisecond", (time) => time.millisecond),
    ...part("minute", (time) => time.minute),
    ...part("month", (time) => time.month),
    ...part("second", (time) => time.second),
    ...part("year", (time) => time.year),
    "addDays(Integer)": movedByDays,
    "addHours(Integer)": (self: ApexDatetime, hours: number) => moved(self, required(hours) * 3_600_000),
    "addMinutes(Integer)": (self: ApexDatetime, minutes: number) => moved(self, required(minutes) * 60_000),
    "addMonths(Integer)": movedByMonths,
    "addSeconds(Integer)": (self: ApexDatetime, seconds: number) => moved(self, required(seconds) * 1000),
    "addYears(Integer)": (self: ApexDatetime, years: number) => movedByMonths(self, required(years) * 12),
    "date()": (self: ApexDatetime) => dateIn(userZone(), self.milliseconds),
    "dateGmt()": (self: ApexDatetime) => dateIn("GMT", self.milliseconds),
    "format()": format,
    "format(String)": (self: ApexDatetime, pattern: string) => formatIn(self, pattern, null),
    "format(String,String)": formatIn,
    "formatGmt(String)": (self: ApexDatetime, pattern: string) => formatIn(self, required(pattern), "GMT"),
    "formatLong()": formatLong,
    "getTime()": (self: ApexDatetime) => BigInt(self.milliseconds),
    "isSameDay(Datetime)": (self: ApexDatetime, other: ApexDatetime) =>
      dateIn(userZone(), self.milliseconds).days === dateIn(userZone(), required(other).milliseconds).days,
    "time()": (self: ApexDatetime) => timeIn(userZone(), self.milliseconds),
    "timeGmt()": (self: ApexDatetime) => timeIn("GMT", self.milliseconds),
  },
});
