import { LightningElement, api } from "lwc";
import copied from "@salesforce/label/c.Core_Copied";
import copy from "@salesforce/label/c.Core_Copy";

const SHOWN_MILLISECONDS = 4000;

/** Copies a text, and says so for a moment where it was pressed. */
export default class CopyButton extends LightningElement {
  @api text = "";
  /** What is copied, where "Copy" alone does not say it. */
  @api label = copy;
  status = "";
  private timer: ReturnType<typeof setTimeout> | null = null;

  disconnectedCallback(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }

  async handleCopy(): Promise<void> {
    await navigator.clipboard.writeText(this.text);
    this.status = copied;
    if (this.timer !== null) clearTimeout(this.timer);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the word leaves by itself; cleared with the button
    this.timer = setTimeout(() => (this.status = ""), SHOWN_MILLISECONDS);
  }
}
