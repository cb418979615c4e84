import { LightningElement, api } from "lwc";
import type { MappingRunState } from "apex/MappingRunState";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

/**
 * Where the latest run stands, in one sentence.
 *
 * @fires goon the person wants a stopped run to go on
 */
export default class UserMappingRun extends LightningElement {
  readonly labels = labels;
  @api run: MappingRunState | null = null;

  get isStopped(): boolean {
    return this.run?.status === "Waiting" || this.run?.status === "Failed";
  }

  get sentence(): string {
    const run = this.run;
    if (!run) return "";
    if (run.status === "Running") {
      return run.stage === "List" ? listingSentence(run) : fill(labels.runMatching, [run.members]);
    }
    const stop = [run.pages, run.errorMessage ?? "", formatMoment(run.resumeAt)];
    if (run.status === "Waiting") return fill(labels.runWaiting, stop);
    if (run.status === "Failed") return fill(labels.runFailed, stop);
    const { startedBy, finishedAt, mapped, ambiguous, unmatched, fallback, unchanged, cleared } = run;
    return fill(labels.runDone, [
      startedBy,
      formatMoment(finishedAt),
      mapped,
      ambiguous,
      unmatched,
      fallback,
      unchanged,
      cleared,
    ]);
  }

  /** What a run that ended well still has to tell, such as that it cleared nobody on purpose. */
  get remark(): string {
    return this.run?.status === "Completed" ? (this.run.errorMessage ?? "") : "";
  }

  handleGoOn(): void {
    this.dispatchEvent(new CustomEvent("goon"));
  }
}

/** The service does not say how many pages it has; the run before does, as long as it was not passed. */
function listingSentence({ pages, expectedPages, members }: MappingRunState): string {
  const page = (pages ?? 0) + 1;
  return expectedPages && page <= expectedPages
    ? fill(labels.runListingOf, [page, expectedPages, members])
    : fill(labels.runListing, [page, members]);
}
