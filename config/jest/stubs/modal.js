import { LightningElement, api } from "lwc";

/** Stands in for `lightning/modal`: a test renders the modal itself and listens for `close` with the result. */
export default class LightningModal extends LightningElement {
  @api label;
  @api size = "medium";
  @api description;
  @api disableClose = false;

  static open = jest.fn().mockResolvedValue(undefined);

  close(result) {
    this.dispatchEvent(new CustomEvent("close", { detail: result }));
  }
}
