import type { ProfileMatchView } from "apex/ProfileMatchView";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

type Candidate = NonNullable<ProfileMatchView["candidates"]>[number];

const NOTHING: Readonly<Record<string, string>> = {
  TooLittleData: labels.tooLittleData,
  NothingFound: labels.nothingFound,
  TooUnlike: labels.tooUnlike,
};
const SERVICE: Readonly<Record<string, string>> = { Degraded: labels.serviceDown, Suspended: labels.servicePaused };

/** A profile that is the same at least as likely as not takes part in a conflict. */
const EVEN_CHANCE = 50;

/** In a conflict every profile that fits is shown, two at least; for comparing the first two; else the best only. */
export function shownCandidates(view: ProfileMatchView | null, isComparing: boolean): readonly Candidate[] {
  const candidates = view?.candidates ?? [];
  if (view?.state === "Conflict") {
    return candidates.filter(({ score }, index) => index < 2 || (score ?? 0) >= EVEN_CHANCE);
  }
  return candidates.slice(0, isComparing ? 2 : 1);
}

/** "Runner-up: …", or empty when there is none or all are shown anyway. */
export function runnerUpOf(view: ProfileMatchView | null): string {
  const second = view?.state === "Conflict" ? null : view?.candidates?.[1];
  return second ? fill(labels.runnerUp, [second.name, second.score ?? 0]) : "";
}

/** Why there is no profile, and when it was looked for; empty when there is one. */
export function nothingOf(view: ProfileMatchView | null): { heading: string; message: string } | null {
  // An opportunity without account has people only.
  if (view?.state !== "None" || (view.recordId === null && view.people?.length)) return null;
  const heading = view.serviceName ? fill(labels.noMatchAt, [view.serviceName]) : labels.none;
  const searched = view.evaluatedAt ? fill(labels.searchedAt, [formatMoment(view.evaluatedAt)]) : "";
  return { heading, message: [NOTHING[view.unmatchedReason ?? ""] ?? "", searched].filter(Boolean).join(" ") };
}

/** That the service does not answer or is paused, since when; empty when it works. */
export function serviceNote(view: ProfileMatchView | null): string {
  const sentence = SERVICE[view?.serviceStatus ?? ""];
  return sentence ? fill(sentence, [view?.serviceName, formatMoment(view?.serviceStatusAt)]) : "";
}

/** A rejection that can still be taken back; empty when there is none. */
export function rejectionOf(view: ProfileMatchView | null): string {
  const { name, decidedByName, decidedAt } = view?.rejected ?? {};
  return name ? fill(labels.rejectedBy, [name, decidedByName, formatMoment(decidedAt)]) : "";
}
