const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, found);
  }
  return found;
}

/** The wall clock of the zone at an instant, as if it were UTC, in milliseconds. */
export function toLocal(milliseconds: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(milliseconds)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((milliseconds % 1000) + 1000) % 1000);
}

/** The whole days since 1970-01-01 of the zone's calendar at an instant. */
export function localDay(milliseconds: number, zone: string): number {
  return Math.floor(toLocal(milliseconds, zone) / DAY);
}

/** The instant at which a day begins in the zone. */
export function startOfDay(day: number, zone: string): number {
  const wall = day * DAY;
  let instant = wall - (toLocal(wall, zone) - wall);
  // The offset may differ between the guess and the instant, around a change of the clocks.
  instant = wall - (toLocal(instant, zone) - instant);
  return instant;
}
