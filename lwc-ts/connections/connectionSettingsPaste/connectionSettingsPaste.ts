import { LightningElement, api } from "lwc";
import compareSettings from "@salesforce/apex/ConnectionSettingsController.compareSettings";
import copySettings from "@salesforce/apex/ConnectionSettingsController.copySettings";
import listSources from "@salesforce/apex/ConnectionSettingsController.listSources";
import pasteSettings from "@salesforce/apex/ConnectionSettingsController.pasteSettings";
import type { ConnectionDetail } from "apex/ConnectionDetail";
import type { Difference } from "apex/ConnectionSettings";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { environmentWord } from "c/connectionText";
import { rowsOf, type DifferenceRow } from "./rows.ts";
import { labels } from "./labels.ts";

const OTHER_ORG = "text";

/**
 * Takes the settings of another connection over: compared side by side, and only what was shown and chosen is changed.
 *
 * @fires applied `{ count }` settings were taken over
 * @fires close the person leaves it
 */
export default class ConnectionSettingsPaste extends LightningElement {
  readonly labels = labels;
  @api detail: ConnectionDetail | null = null;
  sources: { label: string; value: string }[] = [{ label: labels.otherOrg, value: OTHER_ORG }];
  source = OTHER_ORG;
  text = "";
  differences: readonly Difference[] | null = null;
  failure: CallFailure | null = null;
  isBusy = false;
  private left: ReadonlySet<string> = new Set();

  connectedCallback(): void {
    void this.loadSources();
  }

  get title(): string {
    return fill(labels.title, [this.detail?.summary?.name]);
  }

  get isFromOtherOrg(): boolean {
    return this.source === OTHER_ORG;
  }

  get isCompareOff(): boolean {
    return this.isBusy || (this.isFromOtherOrg && this.text.trim() === "");
  }

  get compareVariant(): "brand" | "neutral" {
    return this.chosen.length > 0 ? "neutral" : "brand";
  }

  get rows(): DifferenceRow[] {
    return rowsOf(this.differences ?? [], this.left);
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isSame(): boolean {
    return this.differences?.length === 0;
  }

  get caption(): string {
    return fill(labels.caption, [this.rows.length]);
  }

  get canApply(): boolean {
    return this.chosen.length > 0;
  }

  get applyLabel(): string {
    return fill(labels.applySettings, [this.chosen.length]);
  }

  handleSource(event: CustomEvent<{ value: string }>): void {
    this.source = event.detail.value;
    this.differences = null;
  }

  handleText(event: CustomEvent<{ value: string }>): void {
    this.text = event.detail.value;
    this.differences = null;
  }

  handleTake(event: CustomEvent<{ checked: boolean }>): void {
    const name = (event.currentTarget as HTMLElement).dataset["name"] ?? "";
    const left = new Set(this.left);
    if (event.detail.checked) left.delete(name);
    else left.add(name);
    this.left = left;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  async handleCompare(): Promise<void> {
    await this.run(async () => {
      if (!this.isFromOtherOrg) this.text = (await copySettings({ connectionId: this.source })) ?? "";
      this.differences = (await compareSettings({ connectionId: this.connectionId, copied: this.text })) ?? [];
      this.left = new Set();
    });
  }

  async handleApply(): Promise<void> {
    const { chosen } = this;
    await this.run(async () => {
      await pasteSettings({ connectionId: this.connectionId, copied: this.text, shown: chosen });
      this.dispatchEvent(new CustomEvent("applied", { detail: { count: chosen.length } }));
    });
  }

  private get connectionId(): string | null {
    return this.detail?.summary?.id ?? null;
  }

  private get chosen(): Difference[] {
    const taken = new Set(this.rows.filter(({ isTaken }) => isTaken).map(({ name }) => name));
    return (this.differences ?? []).filter(({ name }) => taken.has(name ?? ""));
  }

  private async loadSources(): Promise<void> {
    await this.run(async () => {
      const found = (await listSources({ connectionId: this.connectionId })) ?? [];
      const here = found.map(({ id, name, environment }) => ({
        label: `${name} (${environmentWord(environment)})`,
        value: id ?? "",
      }));
      this.sources = [...here, { label: labels.otherOrg, value: OTHER_ORG }];
      this.source = this.sources[0]?.value ?? OTHER_ORG;
    });
  }

  /** What was typed or chosen stays when a call fails. */
  private async run(call: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.failure = null;
    try {
      await call();
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }
}
