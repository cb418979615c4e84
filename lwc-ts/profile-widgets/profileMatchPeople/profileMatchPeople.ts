import { LightningElement, api } from "lwc";
import { NavigationMixin } from "lightning/navigation";
import type { OpportunityPerson } from "apex/OpportunityPerson";
import { fill } from "c/connectionError";
import { lookOfState, type MatchLook } from "c/profileMatchText";
import { labels } from "./labels.ts";

interface Line {
  readonly recordId: string;
  readonly name: string;
  readonly role: string;
  readonly look: MatchLook;
  readonly score: string;
}

/** The people of an opportunity, each with the state of their match; a name opens the contact. */
export default class ProfileMatchPeople extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  @api people: readonly OpportunityPerson[] = [];

  get lines(): Line[] {
    return this.people.map(({ recordId, recordName, role, state, score }) => ({
      recordId: recordId ?? "",
      name: recordName ?? "",
      role: role ?? "",
      look: lookOfState(state),
      score: score === null || score === undefined ? "" : fill(labels.score, [score]),
    }));
  }

  handleOpen(event: Event): void {
    const recordId = (event.currentTarget as HTMLElement).dataset["record"] ?? "";
    this[NavigationMixin.Navigate]({
      type: "standard__recordPage",
      attributes: { recordId, objectApiName: "Contact", actionName: "view" },
    });
  }
}
