import { LightningElement, api } from "lwc";

/** Says that there is nothing here, why, and what to do: icon, heading, one sentence, and the action as its slot. */
export default class EmptyState extends LightningElement {
  @api iconName = "utility:search";
  @api heading = "";
  @api message = "";
}
