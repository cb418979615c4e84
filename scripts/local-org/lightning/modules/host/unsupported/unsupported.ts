import { LightningElement, api } from "lwc";
import { text } from "platform/texts";

/** Stands for a standard component that the local org does not have, and names it. */
export default class Unsupported extends LightningElement {
  @api name = "";

  get message(): string {
    return text("region.unsupported", this.name);
  }
}
