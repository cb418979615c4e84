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

  /** Only a service that asks by itself calls in. */
  get isRequestedByService(): boolean {
    return this.detail?.provider?.isRequestedByService === true;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  async handleSave(): Promise<void> {
    const minute = this.template?.querySelector<NumberField>("[data-minute]");
    const day = this.template?.querySelector<NumberField>("[data-day]");
    if (![minute, day].every((field) => field?.reportValidity() ?? true)) return;
    const callsPerMinute = minute ? Number(minute.value) : (this.detail?.callLimit ?? null);
    const callsPerDay = day?.value ? Number(day.value) : null;
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
