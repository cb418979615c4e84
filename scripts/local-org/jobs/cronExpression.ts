import { apexError } from "../runtime/apexException.ts";

/**
 * A cron expression of `System.schedule`: `Seconds Minutes Hours Day_of_month Month Day_of_week [Year]`, with the
 * special characters that the Apex Developer Guide lists (`, - * / ? L W #`). Times are the wall clock of a time zone.
 */
export interface CronExpression {
  /** The first fire time after `after` (milliseconds since 1970), or null when there is none any more. */
  next(after: number, timeZone: string): number | null;
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const LAST_YEAR = 2099;

interface Day {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** @throws AsyncException (Apex) for an expression that the platform refuses */
export function parseCron(expression: string): CronExpression {
  const parts = expression.trim().split(/\s+/);
  if (parts.length < 6 || parts.length > 7) {
    throw apexError("StringException", `Illegal cron expression format (${expression})`);
  }
  const [second = "", minute = "", hour = "", dayOfMonth = "", month = "", dayOfWeek = "", year = "*"] = parts;
  const seconds = singleValue(second, expression);
  const minutes = singleValue(minute, expression);
  const hours = numberSet(hour, 0, 23, [], expression);
  const months = numberSet(month, 1, 12, MONTHS, expression);
  const years = numberSet(year, 1970, LAST_YEAR, [], expression);
  const matchesDay = dayMatcher(dayOfMonth, dayOfWeek, expression);
  return {
    next(after, timeZone) {
      const local = wallClock(after, timeZone);
      let day: Day = local;
      while (day.year <= LAST_YEAR) {
        if (years.has(day.year) && months.has(day.month) && matchesDay(day)) {
          for (const candidate of [...hours].sort((a, b) => a - b)) {
            const fire = toInstant(day, candidate, minutes, seconds, timeZone);
            if (fire > after) return fire;
          }
        }
        day = nextDay(day, years.has(day.year) && months.has(day.month));
      }
      return null;
    },
  };
}

/** The platform takes a single number for seconds and minutes. */
function singleValue(text: string, expression: string): number {
  if (!/^\d{1,2}$/.test(text)) {
    throw apexError("StringException", `Seconds and minutes must be specified as integers: ${expression}`);
  }
  const value = Number(text);
  if (value > 59) throw apexError("StringException", "Minute and Second values must be between 0 and 59");
  return value;
}

function numberSet(
  text: string,
  low: number,
  high: number,
  names: readonly string[],
  expression: string,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const item of text.split(",")) {
    const [range = "", step] = item.split("/");
    const [from, to] = bounds(range, step !== undefined);
    const stride = step === undefined ? 1 : Number(step);
    if (![from, to, stride].every(Number.isInteger) || from < low || to > high || stride < 1) {
      throw apexError("StringException", `Illegal cron expression format (${expression})`);
    }
    // A range may wrap: FRI-MON.
    const end = to < from ? to + (high - low + 1) : to;
    for (let value = from; value <= end; value += stride) found.add(value > high ? value - (high - low + 1) : value);
  }
  return found;

  function bounds(range: string, stepped: boolean): [number, number] {
    if (range === "*" || range === "?") return [low, high];
    const [first = "", last] = range.split("-");
    return [toNumber(first), last === undefined ? (stepped ? high : toNumber(first)) : toNumber(last)];
  }
  function toNumber(word: string): number {
    const index = names.indexOf(word.toUpperCase());
    return index < 0 ? Number(word === "" ? NaN : word) : index + (names === MONTHS || names === DAYS ? 1 : 0);
  }
}

function dayMatcher(dayOfMonth: string, dayOfWeek: string, expression: string): (day: Day) => boolean {
  if ((dayOfMonth === "?") === (dayOfWeek === "?")) {
    if (dayOfMonth === "?" || (dayOfMonth !== "*" && dayOfWeek !== "*")) {
      throw apexError(
        "StringException",
        "Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.",
      );
    }
  }
  const byMonth = dayOfMonth === "?" || dayOfMonth === "*" ? null : dayOfMonthMatcher(dayOfMonth, expression);
  const byWeek = dayOfWeek === "?" || dayOfWeek === "*" ? null : dayOfWeekMatcher(dayOfWeek, expression);
  return (day) => (byMonth?.(day) ?? true) && (byWeek?.(day) ?? true);
}

function dayOfMonthMatcher(text: string, expression: string): (day: Day) => boolean {
  const upper = text.toUpperCase();
  if (upper === "L") return (day) => day.day === daysIn(day);
  if (upper === "LW") return (day) => day.day === nearestWeekday({ ...day, day: daysIn(day) });
  const weekday = /^(\d{1,2})W$/.exec(upper);
  if (weekday) return (day) => day.day === nearestWeekday({ ...day, day: Math.min(Number(weekday[1]), daysIn(day)) });
  const days = numberSet(text, 1, 31, [], expression);
  return (day) => days.has(day.day);
}

function dayOfWeekMatcher(text: string, expression: string): (day: Day) => boolean {
  const upper = text.toUpperCase();
  if (upper === "L") return (day) => weekdayOf(day) === 7;
  const last = /^(\w+)L$/.exec(upper);
  if (last) {
    const wanted = numberSet(last[1] ?? "", 1, 7, DAYS, expression);
    return (day) => wanted.has(weekdayOf(day)) && day.day + 7 > daysIn(day);
  }
  const nth = /^(\w+)#([1-5])$/.exec(upper);
  if (nth) {
    const wanted = numberSet(nth[1] ?? "", 1, 7, DAYS, expression);
    return (day) => wanted.has(weekdayOf(day)) && Math.ceil(day.day / 7) === Number(nth[2]);
  }
  const days = numberSet(text, 1, 7, DAYS, expression);
  return (day) => days.has(weekdayOf(day));
}

/** 1 (Sunday) to 7 (Saturday). */
function weekdayOf(day: Day): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() + 1;
}

function daysIn(day: Day): number {
  return new Date(Date.UTC(day.year, day.month, 0)).getUTCDate();
}

/** The weekday nearest to the day, within its month. */
function nearestWeekday(day: Day): number {
  const weekday = weekdayOf(day);
  if (weekday === 7) return day.day > 1 ? day.day - 1 : day.day + 2;
  if (weekday === 1) return day.day < daysIn(day) ? day.day + 1 : day.day - 2;
  return day.day;
}

/** The day after; the first of the next month when the month holds no candidate. */
function nextDay(day: Day, monthFits: boolean): Day {
  const date = new Date(monthFits ? Date.UTC(day.year, day.month - 1, day.day + 1) : Date.UTC(day.year, day.month, 1));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function wallClock(instant: number, timeZone: string): Day & { readonly asUtc: number } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    })
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  ) as Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;
  const { year, month, day, hour, minute, second } = parts;
  return { year, month, day, asUtc: Date.UTC(year, month - 1, day, hour, minute, second) };
}

function toInstant(day: Day, hour: number, minute: number, second: number, timeZone: string): number {
  const asUtc = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second);
  // Twice: the offset at the first guess may be that before a change to or from summer time.
  const guess = asUtc - (wallClock(asUtc, timeZone).asUtc - asUtc);
  return asUtc - (wallClock(guess, timeZone).asUtc - guess);
}
