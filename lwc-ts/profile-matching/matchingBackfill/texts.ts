import type { MatchBackfillState } from "apex/MatchBackfillState";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { formatCount } from "c/matchingText";
import { labels } from "./labels.ts";

const KILOBYTES_A_MEGABYTE = 1_024;

/** What it would cost, in one sentence. */
export function estimateText(estimated: MatchBackfillState): string {
  const megabytes = (kilobytes: number | null | undefined): string =>
    formatCount((kilobytes ?? 0) / KILOBYTES_A_MEGABYTE, 1);
  return fill(labels.estimateText, [
    formatCount(estimated.total),
    formatCount(estimated.rows),
    megabytes(estimated.storageKb),
    megabytes(estimated.storageLeftKb),
    formatCount(estimated.soql),
    formatCount(estimated.hours, 1),
  ]);
}

/** How the last backfill stands; empty when there was none. */
export function standingText(state: MatchBackfillState | null): string {
  const done = formatCount(state?.done);
  const counts = [done, formatCount(state?.total), formatCount(state?.failed)];
  const running = fill(labels.backfillRunning, [
    ...counts,
    state?.startedByName ?? "–",
    formatMoment(state?.startedAt),
  ]);
  switch (state?.state) {
    case "Running":
      return running;
    case "Waiting":
      return `${running} ${fill(labels.backfillWaiting, [formatMoment(state.resumeAt)])}`;
    case "Paused":
      return `${running} ${labels.backfillPaused}`;
    case "Completed":
      return fill(labels.backfillCompleted, [formatMoment(state.endedAt), done, formatCount(state.failed)]);
    case "Stopped":
      return fill(labels.backfillStopped, [formatMoment(state.endedAt), done]);
    case "Failed":
      return fill(labels.backfillFailed, [state.problem ?? "–"]);
    default:
      return "";
  }
}

/** 0 to 100. */
export function progressOf(state: MatchBackfillState | null): number {
  return state?.total ? Math.min(100, Math.round(((state.done ?? 0) / state.total) * 100)) : 0;
}
