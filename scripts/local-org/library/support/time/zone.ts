import { apexError } from "../../../runtime/apexException.ts";

/** An instant in the time of a place: fields count as in `Date`, months from 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Whether the runtime knows the IANA zone. */
export function isZone(zone: string): boolean {
  return offsetFormat(zone) !== null;
}

function offsetFormat(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset", year: "numeric" });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  return format;
}

/** Milliseconds that the zone is ahead of UTC at that instant. */
export function offsetAt(zone: string, milliseconds: number): number {
  if (zone === "GMT" || zone === "UTC") return 0;
  const format = offsetFormat(zone);
  if (!format) throw apexError("StringException", `Invalid time zone: ${zone}`);
  const name = format.formatToParts(milliseconds).find((part) => part.type === "timeZoneName")?.value ?? "";
  const [, sign = "+", hours = "0", minutes = "0", seconds = "0"] =
    /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}

export function toLocal(zone: string, milliseconds: number): LocalTime {
  return fields(milliseconds + offsetAt(zone, milliseconds));
}

export function fields(milliseconds: number): LocalTime {
  const date = new Date(milliseconds);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/**
 * Milliseconds since 1970 of fields read as UTC; fields beyond their range carry over, as in `Datetime.newInstance`.
 * Years below 100 mean themselves.
 */
export function utc(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  return date.getTime();
}

/** The instant of a local time given as if it were UTC. In the hour that a clock skips, the time after the change. */
export function fromLocal(zone: string, localMilliseconds: number): number {
  const guess = localMilliseconds - offsetAt(zone, localMilliseconds);
  return localMilliseconds - offsetAt(zone, guess);
}

export const DAY = 86_400_000;

/** Moves by months and keeps the day of the month, or takes the last one of a shorter month. */
export function addMonths(milliseconds: number, months: number): number {
  const { year, month, day } = fields(milliseconds);
  const last = daysInMonth(year, month + months);
  return utc(year, month + months, Math.min(day, last)) + (((milliseconds % DAY) + DAY) % DAY);
}

export function daysInMonth(year: number, month: number): number {
  return fields(utc(year, month + 1, 0)).day;
}
