import { LightningElement, api } from "lwc";
import type { ProfileMatchHistoryEntry } from "apex/ProfileMatchHistoryEntry";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

const SENTENCES: Readonly<Record<string, string>> = {
  Link: labels.historyLink,
  Reject: labels.historyReject,
  Undo: labels.historyUndo,
};

/** Reasons that a rejection chooses from; others are in the person's own words. */
const REASONS: Readonly<Record<string, string>> = {
  DifferentPerson: labels.reasonDifferentPerson,
  OtherCompany: labels.reasonOtherCompany,
  Other: labels.reasonOther,
};

/** Who decided what about a record's match, newest first. */
export default class ProfileMatchHistory extends LightningElement {
  readonly labels = labels;
  @api entries: readonly ProfileMatchHistoryEntry[] = [];

  get lines(): { key: string; text: string }[] {
    return this.entries.map((entry) => ({ key: entry.key ?? "", text: sentenceOf(entry) }));
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }
}

/** A kind of decision without a sentence of its own is shown by its name. */
function sentenceOf({ action, actorName, profileName, occurredAt, reason }: ProfileMatchHistoryEntry): string {
  const moment = formatMoment(occurredAt);
  const sentence = SENTENCES[action ?? ""];
  const told = sentence
    ? fill(sentence, [actorName ?? labels.somebody, profileName ?? "–", moment])
    : `${action ?? ""} · ${moment}`;
  return reason ? `${told} ${fill(labels.historyReason, [REASONS[reason] ?? reason])}` : told;
}
