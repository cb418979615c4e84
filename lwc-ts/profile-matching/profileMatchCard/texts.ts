import type { ProfileMatchView } from "apex/ProfileMatchView";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

export type Candidate = NonNullable<ProfileMatchView["candidates"]>[number];

const DECIDED = ["Confirmed", "Manual"];

/** A person decided for this profile. */
export function isDecided(candidate: Candidate): boolean {
  return DECIDED.includes(candidate.status ?? "");
}

/** Who suggested or decided, and when. */
export function historyOf(view: ProfileMatchView, candidate: Candidate): string {
  return candidate.decidedAt
    ? fill(labels.decidedBy, [candidate.decidedByName, formatMoment(candidate.decidedAt)])
    : fill(labels.suggestedAt, [formatMoment(view.evaluatedAt)]);
}

/** What changed after the decision; empty when nothing did. */
export function staleSentence(view: ProfileMatchView, candidate: Candidate): string {
  if (view.state !== "Stale" || !candidate.decidedAt) return "";
  const values = [
    view.serviceName,
    formatMoment(candidate.changedAt),
    candidate.decidedByName,
    formatMoment(candidate.decidedAt),
  ];
  return fill(labels.staleSentence, values);
}

/** Words of the button that links the profile. */
export function linkLabel(state: string | null | undefined): string {
  if (state === "Conflict") return labels.thisOne;
  return state === "Stale" ? labels.stillRight : labels.confirm;
}

/** First letters of the first and last word; packages cannot know the hosts of pictures. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
