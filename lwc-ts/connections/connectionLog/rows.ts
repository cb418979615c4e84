import type { TimelineEntry } from "apex/TimelineEntry";
import { eventText } from "c/connectionEvents";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

/** An entry of the log as the table shows it. */
export interface LogRow extends Record<string, unknown> {
  readonly id: string;
}

export function rowOf(entry: TimelineEntry): LogRow {
  return {
    id: entry.id ?? "",
    when: formatMoment(entry.occurredAt),
    kind: entry.category ?? "",
    what: eventText(entry),
    who: entry.actorName || labels.byCauseway,
    why: entry.reason ?? "",
    details: fill(labels.correlation, [entry.code ?? entry.name, entry.correlationId]),
  };
}

export const columns = [
  { label: labels.what, fieldName: "what", wrapText: true },
  { label: labels.when, fieldName: "when" },
  { label: labels.kind, fieldName: "kind" },
  { label: labels.who, fieldName: "who" },
  { label: labels.why, fieldName: "why", wrapText: true },
  { label: labels.details, fieldName: "details" },
];

const DAY_MILLISECONDS = 86_400_000;

/** Periods to search in, by their number of days. */
export function periodOptions(): { label: string; value: string }[] {
  const days = [7, 30, 365].map((count) => ({ label: fill(labels.lastDays, [count]), value: String(count) }));
  return [{ label: labels.anyTime, value: "" }, { label: labels.lastDay, value: "1" }, ...days];
}

/** When a period of so many days up to now began; null for any time. */
export function startOf(days: string): string | null {
  return days ? new Date(Date.now() - Number(days) * DAY_MILLISECONDS).toISOString() : null;
}
