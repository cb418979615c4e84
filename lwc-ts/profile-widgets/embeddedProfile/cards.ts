import type { ProfileMatchView } from "apex/ProfileMatchView";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { sentencesOf } from "c/profileMatchText";
import { labels } from "./labels.ts";

type Candidate = NonNullable<ProfileMatchView["candidates"]>[number];

/** A profile as the page shows it. */
export interface ProfileCard {
  readonly profileId: string;
  readonly name: string;
  readonly initials: string;
  readonly position: string;
  readonly place: string;
  readonly score: string;
  readonly sentences: string;
  readonly history: string;
  readonly url: string | null;
  readonly openLabel: string;
  readonly linkLabel: string;
  readonly linkVariant: string;
  readonly isLinkable: boolean;
  readonly isRejectable: boolean;
  readonly isUndoable: boolean;
  readonly isAskingReason: boolean;
  readonly isEvidenceOpen: boolean;
  readonly candidate: Candidate;
}

const DECIDED = ["Confirmed", "Manual"];

/** In a conflict every profile that fits is a card without a default; else the best only, the next is a line. */
export function toCards(view: ProfileMatchView, rejectedId: string | null): ProfileCard[] {
  const isConflict = view.state === "Conflict";
  const shown = isConflict ? (view.candidates ?? []) : (view.candidates ?? []).slice(0, 1);
  return shown.map((candidate) => toCard(view, candidate, isConflict, rejectedId));
}

function toCard(
  view: ProfileMatchView,
  candidate: Candidate,
  isConflict: boolean,
  rejectedId: string | null,
): ProfileCard {
  const isDecided = DECIDED.includes(candidate.status ?? "");
  const isStale = view.state === "Stale";
  const name = candidate.name ?? "";
  return {
    profileId: candidate.profileId ?? "",
    name,
    initials: initialsOf(name),
    position: [candidate.title, candidate.company].filter(Boolean).join(", "),
    place: [candidate.city, formatMoment(candidate.changedAt)].filter(Boolean).join(" · "),
    score: fill(labels.score, [candidate.score ?? 0]),
    sentences: sentencesOf(candidate).join(" "),
    history: historyOf(view, candidate),
    url: candidate.url ?? null,
    openLabel: fill(labels.open, [view.serviceName ?? labels.profile]),
    linkLabel: linkLabelOf(isConflict, isStale),
    linkVariant: isConflict ? "neutral" : "brand",
    isLinkable: !isDecided || isStale,
    isRejectable: !isDecided || isStale,
    isUndoable: isDecided && candidate.isUndoable === true,
    isAskingReason: candidate.profileId === rejectedId,
    isEvidenceOpen: view.state !== "Matched",
    candidate,
  };
}

function linkLabelOf(isConflict: boolean, isStale: boolean): string {
  if (isConflict) return labels.thisOne;
  return isStale ? labels.stillRight : labels.confirm;
}

function historyOf(view: ProfileMatchView, candidate: Candidate): string {
  return candidate.decidedAt
    ? fill(labels.decidedBy, [candidate.decidedByName, formatMoment(candidate.decidedAt)])
    : fill(labels.suggestedAt, [formatMoment(view.evaluatedAt)]);
}

/** First letters of the first and last word; packages cannot know the hosts of pictures. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => (word ?? "").charAt(0))
    .join("")
    .toUpperCase();
}
