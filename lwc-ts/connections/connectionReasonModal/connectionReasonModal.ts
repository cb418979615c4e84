import { api } from "lwc";
import LightningModal from "lightning/modal";
import { labels } from "./labels.ts";

/** One decision on one connection that needs a reason. Closes with the reason, or undefined when the person kept it. */
export default class ConnectionReasonModal extends LightningModal {
  readonly labels = labels;
  @api heading = "";
  @api text = "";
  @api keepLabel = "";
  @api actLabel = "";
  @api actVariant: "brand" | "destructive" = "brand";
  /** Connection whose files are offered before the act, or empty. */
  @api connectionId = "";
  @api connectionName = "";
  reason = "";

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  handleKeep(): void {
    this.close();
  }

  handleAct(): void {
    const field = this.template?.querySelector<HTMLTextAreaElement>("lightning-textarea");
    if (field?.reportValidity()) this.close(this.reason.trim());
  }
}
