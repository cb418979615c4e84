import { LightningElement } from "lwc";

/** `lightning-messages`: what went wrong in the form around it. */
export default class Messages extends LightningElement {
  message = "";

  connectedCallback(): void {
    const detail = { show: (message: string) => (this.message = message) };
    this.dispatchEvent(new CustomEvent("lightning__registermessages", { bubbles: true, composed: true, detail }));
  }
}
