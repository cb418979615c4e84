import { apexError } from "../../runtime/apexException.ts";
import { transaction } from "../../runtime/transaction.ts";
import { runningJob, type RunningJob } from "../../jobs/runningJob.ts";
import { implement } from "../registry.ts";

function queueable(): RunningJob {
  const job = runningJob(transaction());
  if (job?.kind !== "queueable") throw apexError("AsyncException", "AsyncInfo is only available in a Queueable");
  return job;
}

implement({
  name: "AsyncInfo",
  statics: {
    "getCurrentQueueableStackDepth()": () => queueable().depth,
    "getMaximumQueueableStackDepth()": () => queueable().maxDepth,
    "hasMaxStackDepth()": () => queueable().maxDepth !== null,
  },
});
