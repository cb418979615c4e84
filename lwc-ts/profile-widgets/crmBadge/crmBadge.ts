import { LightningElement, api, wire } from "lwc";
import type { WireResult } from "@salesforce/apex";
import getMatch from "@salesforce/apex/ProfileMatchController.getMatch";
import hasSeat from "@salesforce/customPermission/UseSeat";
import type { ProfileMatchView } from "apex/ProfileMatchView";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { focusProfile } from "c/profileMatchFocus";
import ProfileMatchModal from "c/profileMatchModal";
import { lookOfMatch, type MatchLook } from "c/profileMatchText";
import { labels } from "./labels.ts";

/**
 * One line: whether the record is matched at an outside service. Opens the embedded profile of the page, or a modal
 * where there is none. Asks what the embedded profile asks, so that both cost one call.
 */
export default class CrmBadge extends LightningElement {
  readonly labels = labels;
  readonly isLocked = !hasSeat;
  @api recordId = "";
  view: ProfileMatchView | null = null;
  failure: CallFailure | null = null;

  /** Nothing is asked for people without a seat. */
  get matchedId(): string | undefined {
    return hasSeat ? this.recordId : undefined;
  }

  @wire(getMatch, { recordId: "$matchedId" })
  receiveMatch({ data, error }: WireResult<ProfileMatchView | null>): void {
    if (data) this.view = data;
    this.failure = error ? readFailure(error) : null;
  }

  get isLoading(): boolean {
    return !this.isLocked && this.view === null && this.failure === null;
  }

  get look(): MatchLook | null {
    return this.view ? { ...lookOfMatch(this.view), ...lookOfPeople(this.view) } : null;
  }

  /** "Northlight: possible match, 94 of 100: open" for screen readers. */
  get name(): string {
    const score = this.view?.candidates?.[0]?.score;
    const scored = score === undefined || score === null ? labels.profile : fill(labels.score, [score]);
    return [this.view?.serviceName, fill(labels.badgeName, [this.look?.word, scored])].filter(Boolean).join(": ");
  }

  handleOpen(): void {
    if (!focusProfile(this.recordId)) {
      void ProfileMatchModal.open({ recordId: this.recordId, label: labels.profile, size: "medium" });
    }
  }
}

/** "4 people: 3 matched, 1 possible" for an opportunity that has people. */
function lookOfPeople({ people }: ProfileMatchView): Partial<MatchLook> {
  if (!people?.length) return {};
  const count = (state: string): number => people.filter((person) => person.state === state).length;
  const word = fill(labels.peopleCount, [people.length, count("Matched"), count("Possible")]);
  return { word, iconName: "utility:people", variant: "" };
}
