import { LightningElement, api } from "lwc";
import saveLimits from "@salesforce/apex/ConnectionSettingsController.saveLimits";
import type { ConnectionDetail } from "apex/ConnectionDetail";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { labels } from "./labels.ts";

interface NumberField extends HTMLElement {
  readonly value: string | number | null;
  reportValidity(): boolean;
}

/**
 * The limits of a connection in both directions.
 *
 * @fires saved the limits are kept
 * @fires close the person leaves it
 */
export default class ConnectionLimits extends LightningElement {
  readonly labels = labels;
  @api detail: ConnectionDetail | null = null;
  failure: CallFailure | null = null;
  isBusy = false;

  get title(): string {
    return fill(labels.title, [this.detail?.summary?.name]);
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  async handleSave(): Promise<void> {
    const fields = [...(this.template?.querySelectorAll<NumberField>("lightning-input") ?? [])];
    if (!fields.map((field) => field.reportValidity()).every(Boolean)) return;
    const [callsPerMinute = null, callsPerDay = null] = fields.map(({ value }) => (value ? Number(value) : null));
    this.isBusy = true;
    this.failure = null;
    try {
      await saveLimits({ connectionId: this.detail?.summary?.id ?? null, callsPerMinute, callsPerDay });
      this.dispatchEvent(new CustomEvent("saved"));
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }
}
