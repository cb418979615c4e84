import type { ConnectionDetail } from "apex/ConnectionDetail";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

/** The sentence of a state: who, when, why, and what happens next. */
export function sentenceOf(detail: ConnectionDetail): string {
  const { summary } = detail;
  if (summary?.isQuarantined) return fill(labels.sentenceCopied, [summary.orgId]);
  const who = summary?.statusChangedBy ?? "";
  const when = formatMoment(summary?.statusChangedAt);
  const stopped = [who, when, summary?.statusReason ?? ""];
  switch (summary?.status) {
    case "Draft":
      return fill(labels.sentenceDraft, [who]);
    case "Requested":
      return fill(labels.sentenceRequested, [
        detail.requestedBy,
        formatMoment(detail.requestedAt),
        formatMoment(summary.requestExpiresAt),
      ]);
    case "Approved":
      return fill(labels.sentenceApproved, [
        detail.approvedBy,
        formatMoment(detail.approvedAt),
        detail.acceptedTermsVersion,
      ]);
    case "Active":
      return fill(labels.sentenceActive, [
        formatMoment(detail.activatedAt),
        formatMoment(detail.lastSuccessAt) || "–",
        formatMoment(detail.nextCheckAt) || "–",
      ]);
    case "Degraded":
      return fill(labels.sentenceDegraded, [
        when,
        detail.consecutiveFailures,
        summary.statusReason ?? "",
        formatMoment(detail.nextCheckAt) || "–",
      ]);
    case "Suspended":
      return fill(labels.sentenceSuspended, stopped);
    case "Disconnected":
      return fill(labels.sentenceDisconnected, stopped);
    case "Rejected":
      return fill(labels.sentenceRejected, stopped);
    case "Expired":
      return fill(labels.sentenceExpired, [when]);
    default:
      return "";
  }
}
