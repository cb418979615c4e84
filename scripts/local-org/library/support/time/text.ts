import { apexError } from "../../../runtime/apexException.ts";
import { UnsupportedError } from "../../../runtime/unsupported.ts";
import { DAY, fields, offsetAt, toLocal, utc, type LocalTime } from "./zone.ts";

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

/** `yyyy-MM-dd` */
export function dateText(days: number): string {
  const { year, month, day } = fields(days * DAY);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** `yyyy-MM-dd HH:mm:ss` in the zone: `String.valueOf(Datetime)`. */
export function dateTimeText(milliseconds: number, zone: string): string {
  const local = toLocal(zone, milliseconds);
  return `${pad(local.year, 4)}-${pad(local.month)}-${pad(local.day)} ${pad(local.hour)}:${pad(local.minute)}:${pad(local.second)}`;
}

/**
 * `Datetime.format(pattern, zone)`: the letters of java.text.SimpleDateFormat, names in the locale.
 * @throws StringException for letters that SimpleDateFormat does not know
 */
export function formatPattern(pattern: string, milliseconds: number, zone: string, locale: string): string {
  let out = "";
  for (const [part, quoted, letters] of pattern.matchAll(/'((?:[^']|'')*)'|(([a-zA-Z])\3*)|[\s\S]/g)) {
    if (quoted !== undefined) out += quoted === "" ? "'" : quoted.replaceAll("''", "'");
    else if (letters === undefined) out += part;
    else out += formatField(letters, milliseconds, zone, locale);
  }
  return out;
}

function formatField(letters: string, milliseconds: number, zone: string, locale: string): string {
  const local = toLocal(zone, milliseconds);
  const width = letters.length;
  const number = (value: number): string => pad(value, width);
  switch (letters[0]) {
    case "G":
      return local.year > 0 ? "AD" : "BC";
    case "y":
      return width === 2 ? pad(local.year % 100) : number(local.year);
    case "Y":
      return width === 2 ? pad(weekYear(local) % 100) : number(weekYear(local));
    case "M":
    case "L":
      return width < 3 ? number(local.month) : intl(local, locale, { month: width === 3 ? "short" : "long" });
    case "d":
      return number(local.day);
    case "D":
      return number(dayOfYear(local));
    case "E":
      return intl(local, locale, { weekday: width <= 3 ? "short" : "long" });
    case "u":
      return number(weekday(local) || 7);
    case "F":
      return number(Math.ceil(local.day / 7));
    case "w":
      return number(weekOfYear(local));
    case "W":
      return number(Math.floor((local.day + weekday({ ...local, day: 1 }) - 1) / 7) + 1);
    case "a":
      return local.hour < 12 ? "AM" : "PM";
    case "H":
      return number(local.hour);
    case "k":
      return number(local.hour || 24);
    case "K":
      return number(local.hour % 12);
    case "h":
      return number(local.hour % 12 || 12);
    case "m":
      return number(local.minute);
    case "s":
      return number(local.second);
    case "S":
      return number(local.millisecond);
    case "z":
      return zoneName(milliseconds, zone, locale, width < 4 ? "short" : "long");
    case "Z":
      return offsetText(offsetAt(zone, milliseconds), "");
    case "X":
      return isoOffset(offsetAt(zone, milliseconds), width);
    default:
      throw apexError("StringException", `Illegal pattern character '${letters[0]}'`);
  }
}

/** A field of the local time in the words of the locale. */
export function intl(local: LocalTime, locale: string, options: Intl.DateTimeFormatOptions): string {
  const asUtc = utc(local.year, local.month, local.day, local.hour, local.minute, local.second);
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(asUtc).replaceAll("\u202f", " ");
}

export function zoneName(milliseconds: number, zone: string, locale: string, style: "short" | "long"): string {
  if (zone === "GMT" && style === "short") return "GMT";
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style }).formatToParts(milliseconds);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** `+0100` or `+01:00` */
export function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}${separator}${pad(Math.floor(minutes % 60))}`;
}

function isoOffset(offset: number, width: number): string {
  if (offset === 0) return "Z";
  if (width === 1) return offsetText(offset, "").slice(0, 3);
  if (width > 3) throw new UnsupportedError("the date pattern XXXX");
  return offsetText(offset, width === 3 ? ":" : "");
}

export function dayOfYear({ year, month, day }: LocalTime): number {
  return (utc(year, month, day) - utc(year, 1, 1)) / DAY + 1;
}

/** 0 is Sunday. */
export function weekday({ year, month, day }: Pick<LocalTime, "year" | "month" | "day">): number {
  return new Date(utc(year, month, day)).getUTCDay();
}

/** Weeks of the United States begin on Sunday, the first holds January 1. */
function weekOfYear(local: LocalTime): number {
  if (weekYear(local) !== local.year) return 1;
  return Math.floor((dayOfYear(local) - 1 + weekday({ year: local.year, month: 1, day: 1 })) / 7) + 1;
}

function weekYear(local: LocalTime): number {
  const saturday = fields(utc(local.year, local.month, local.day + 6 - weekday(local)));
  return saturday.year;
}
