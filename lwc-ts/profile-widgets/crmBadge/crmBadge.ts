import { LightningElement, api, wire } from "lwc";
import type { WireResult } from "@salesforce/apex";
import getMatch from "@salesforce/apex/ProfileMatchController.getMatch";
import type { ProfileMatchView } from "apex/ProfileMatchView";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { lookOfMatch, sentencesOf, type MatchLook } from "c/profileMatchText";
import { labels } from "./labels.ts";

/** One line: whether the record is matched at an outside service. Opens to say with whom and why. */
export default class CrmBadge extends LightningElement {
  @api recordId = "";
  view: ProfileMatchView | null = null;
  failure: CallFailure | null = null;
  isOpen = false;

  @wire(getMatch, { recordId: "$recordId" })
  receiveMatch({ data, error }: WireResult<ProfileMatchView | null>): void {
    this.view = data ?? null;
    this.failure = error ? readFailure(error) : null;
  }

  get look(): MatchLook | null {
    return this.view ? lookOfMatch(this.view) : null;
  }

  get name(): string {
    const score = this.view?.candidates?.[0]?.score;
    const scored = score === undefined || score === null ? labels.profile : fill(labels.score, [score]);
    return fill(labels.badgeName, [this.look?.word, scored]);
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get text(): string {
    const [best] = this.view?.candidates ?? [];
    return best ? [`${best.name}.`, ...sentencesOf(best)].join(" ") : (this.look?.word ?? "");
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
  }
}
