import { LightningElement, api } from "lwc";
import type { FieldView } from "platform/fieldViews";
import { navigateTo } from "platform/router";

/**
 * A field with its label, read-only.
 * @fires edit when the person wants to change it
 */
export default class FieldOutput extends LightningElement {
  @api view: FieldView | null = null;
  /** `label-hidden` keeps the label for screen readers alone. */
  @api variant?: string;
  /** Label of the pencil; without it there is none. */
  @api editLabel = "";

  get labelClass(): string {
    return this.variant === "label-hidden" ? "slds-assistive-text" : "slds-form-element__label";
  }

  handleEdit(): void {
    this.dispatchEvent(new CustomEvent("edit"));
  }

  handleLink(event: Event): void {
    event.preventDefault();
    navigateTo(new URL((event.currentTarget as HTMLAnchorElement).href).pathname);
  }
}
