import { api } from "lwc";
import LightningModal from "lightning/modal";
import { labels } from "./labels.ts";

/** The embedded profile over the page, for pages that have only the badge. */
export default class ProfileMatchModal extends LightningModal {
  readonly labels = labels;
  @api recordId = "";
}
