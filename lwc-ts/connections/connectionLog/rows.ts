import type { AuditLogFilter } from "apex/AuditLogFilter";
import type { TimelineEntry } from "apex/TimelineEntry";
import { eventText, kindWord } from "c/connectionEvents";
import { CHOSEN_DAYS, type LogFilter } from "c/connectionLogFilters";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

/** An entry of the log as the table shows it. */
export interface LogRow extends Record<string, unknown> {
  readonly id: string;
}

/** @param names of connections by id */
export function rowOf(entry: TimelineEntry, names: ReadonlyMap<string, string>): LogRow {
  return {
    id: entry.id ?? "",
    when: formatMoment(entry.occurredAt),
    kind: kindWord(entry.category),
    what: eventText(entry),
    about: names.get(entry.subjectId ?? "") ?? "",
    who: entry.actorName || labels.byCauseway,
    why: entry.reason ?? "",
  };
}

export const columns = [
  {
    label: labels.what,
    fieldName: "what",
    type: "button",
    wrapText: true,
    typeAttributes: { label: { fieldName: "what" }, name: "open", variant: "base" },
  },
  { label: labels.when, fieldName: "when" },
  { label: labels.about, fieldName: "about" },
  { label: labels.kind, fieldName: "kind" },
  { label: labels.who, fieldName: "who" },
  { label: labels.why, fieldName: "why", wrapText: true },
];

const DAY_MILLISECONDS = 86_400_000;

/** The filter as Apex takes it; days stay days, since they begin in the time zone of the person. */
export function searchOf(filter: LogFilter, cursor: string | null): AuditLogFilter {
  const { connection, person, kind, outcome, period, firstDay, lastDay } = filter;
  const days = period === CHOSEN_DAYS ? { firstDay: firstDay || null, lastDay: lastDay || null } : {};
  return {
    subjectId: connection || null,
    actorId: person || null,
    category: kind || null,
    outcome: outcome || null,
    occurredFrom: startOf(period),
    ...days,
    cursor,
  };
}

/** When a period of so many days up to now began; null for any time. */
function startOf(days: string | undefined): string | null {
  return Number(days) > 0 ? new Date(Date.now() - Number(days) * DAY_MILLISECONDS).toISOString() : null;
}
