import { LightningElement, api } from "lwc";
import copySettings from "@salesforce/apex/ConnectionSettingsController.copySettings";
import type { ConnectionDetail } from "apex/ConnectionDetail";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { labels } from "./labels.ts";

/**
 * The settings of a connection as text, to be taken over in another org.
 *
 * @fires close the person is done
 */
export default class ConnectionSettingsCopy extends LightningElement {
  readonly labels = labels;
  @api detail: ConnectionDetail | null = null;
  text = "";
  failure: CallFailure | null = null;

  connectedCallback(): void {
    void this.load();
  }

  get title(): string {
    return fill(labels.title, [this.detail?.summary?.name]);
  }

  get isLoading(): boolean {
    return this.text === "" && this.failure === null;
  }

  handleRetry(): void {
    this.failure = null;
    void this.load();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  private async load(): Promise<void> {
    try {
      this.text = (await copySettings({ connectionId: this.detail?.summary?.id ?? null })) ?? "";
    } catch (error) {
      this.failure = readFailure(error);
    }
  }
}
