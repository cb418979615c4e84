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
  { label: labels.details, fieldName: "details", wrapText: true },
];

/** The first moment of a day that the person chose, and of the day after. */
export function dayBounds(day: string): { start: string; end: string } | null {
  const [year, month, date] = day.split("-").map(Number);
  if (!year || !month || !date) return null;
  return {
    start: new Date(year, month - 1, date).toISOString(),
    end: new Date(year, month - 1, date + 1).toISOString(),
  };
}
