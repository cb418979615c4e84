import { LightningElement, api } from "lwc";

/** A status as icon, word and sentence: who, when, why and what happens next. Never colour alone. */
export default class StatusLine extends LightningElement {
  @api iconName = "";
  /** Colour of the icon: `success`, `warning`, `error` or empty. */
  @api variant = "";
  @api word = "";
  @api sentence = "";
}
