import type { MappingHistoryEntry } from "apex/MappingHistoryEntry";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

/** A change as the panel shows it. */
export interface HistoryLine {
  readonly key: string;
  readonly text: string;
  readonly reason: string;
  readonly changeSetId: string;
  readonly undoLabel: string;
}

/** Who changed what when and why, newest first. */
export function historyOf(entries: readonly MappingHistoryEntry[]): HistoryLine[] {
  return entries.map((entry) => ({
    key: entry.key ?? "",
    text: fill(labels.historyLine, [
      formatMoment(entry.occurredAt),
      entry.actorName ?? "",
      entry.fromName ?? labels.nobody,
      entry.toName ?? labels.nobody,
    ]),
    reason: entry.reason ?? "",
    changeSetId: entry.changeSetId ?? "",
    undoLabel: fill(labels.undoUntil, [formatMoment(entry.undoUntil)]),
  }));
}
