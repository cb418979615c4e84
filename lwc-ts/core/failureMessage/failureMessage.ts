import { LightningElement, api } from "lwc";
import details from "@salesforce/label/c.Core_Details";
import error from "@salesforce/label/c.Core_Error";
import tryAgain from "@salesforce/label/c.Core_TryAgain";

/**
 * Says what failed, why, and what to do; the words for support are under Details and can be copied.
 * @fires retry when the person tries again
 */
export default class FailureMessage extends LightningElement {
  /** What happened, why, and what was kept. */
  @api message = "";
  /** Code and correlation id for support; empty when there are none. */
  @api details = "";
  @api canRetry = false;
  readonly labels = { details, error, tryAgain };

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent("retry"));
  }
}
