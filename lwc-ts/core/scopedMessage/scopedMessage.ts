import { LightningElement, api } from "lwc";

type Variant = "info" | "success" | "warning" | "error";

const ICONS: Readonly<Record<Variant, string>> = {
  info: "utility:info",
  success: "utility:success",
  warning: "utility:warning",
  error: "utility:error",
};

/** A notification band inside a card or page: one sentence, with its actions as the slot. */
export default class ScopedMessage extends LightningElement {
  @api variant: Variant = "info";
  @api message = "";
  /** Word for the icon, read by screen readers: "Warning". */
  @api alternativeText = "";

  get iconName(): string {
    return ICONS[this.variant];
  }

  get bandClass(): string {
    return `slds-scoped-notification slds-media slds-media_center slds-theme_${this.variant}`;
  }

  get iconVariant(): string {
    return this.variant === "warning" ? "" : "inverse";
  }

  /** An error interrupts a screen reader; the rest waits for it. */
  get liveRole(): string {
    return this.variant === "error" ? "alert" : "status";
  }
}
