import { LightningElement, api, wire } from "lwc";
import type { WireResult } from "@salesforce/apex";
import createDraft from "@salesforce/apex/ConnectionController.createDraft";
import listProviders from "@salesforce/apex/ConnectionController.listProviders";
import getOrg from "@salesforce/apex/ConnectionWizardController.getOrg";
import type { OrgFacts } from "apex/OrgFacts";
import type { ProviderChoice } from "apex/ProviderChoice";
import { readFailure, type CallFailure } from "c/connectionError";
import { environmentWord } from "c/connectionText";
import { labels } from "./labels.ts";

/**
 * First step: which service, which environment, under what name.
 *
 * @fires draft `{ connectionId }` after save()
 */
export default class ConnectionServiceStep extends LightningElement {
  readonly labels = labels;
  readonly environments = ["Production", "Sandbox"].map((value) => ({ label: environmentWord(value), value }));
  providers: readonly ProviderChoice[] = [];
  failure: CallFailure | null = null;
  providerName = "";
  environment = "Production";
  name = "";
  serviceUrl = "";
  private isSandbox = false;

  @wire(listProviders)
  receiveProviders({ data, error }: WireResult<ProviderChoice[] | null>): void {
    if (data) {
      this.providers = data;
      this.choose(data[0]?.name ?? "");
    }
    if (error) this.failure = readFailure(error);
  }

  @wire(getOrg)
  receiveOrg({ data }: WireResult<OrgFacts | null>): void {
    if (!data) return;
    this.isSandbox = data.isSandbox === true;
    this.environment = this.isSandbox ? "Sandbox" : "Production";
  }

  get providerOptions(): { label: string; value: string }[] {
    return this.providers.map(({ name, label }) => ({ label: label ?? "", value: name ?? "" }));
  }

  get needsAddress(): boolean {
    return this.provider?.needsAddress === true;
  }

  get hasMismatch(): boolean {
    return this.isSandbox && this.environment === "Production";
  }

  /** Creates the draft; false when a field is missing. */
  @api async save(): Promise<boolean> {
    const inputs = [...(this.template?.querySelectorAll<HTMLInputElement>("[data-required]") ?? [])];
    const isComplete = inputs.map((input) => input.reportValidity()).every(Boolean);
    if (!isComplete) return false;
    const connectionId = await createDraft({
      providerName: this.providerName,
      environment: this.environment,
      name: this.name,
      serviceUrl: this.serviceUrl,
    });
    this.dispatchEvent(new CustomEvent("draft", { detail: { connectionId } }));
    return true;
  }

  handleProvider(event: CustomEvent<{ value: string }>): void {
    this.choose(event.detail.value);
  }

  handleEnvironment(event: CustomEvent<{ value: string }>): void {
    this.environment = event.detail.value;
  }

  handleName(event: CustomEvent<{ value: string }>): void {
    this.name = event.detail.value;
  }

  handleAddress(event: CustomEvent<{ value: string }>): void {
    this.serviceUrl = event.detail.value;
  }

  private get provider(): ProviderChoice | undefined {
    return this.providers.find(({ name }) => name === this.providerName);
  }

  /** The name follows the service until the person types another. */
  private choose(providerName: string): void {
    const isPreset = this.name === "" || this.name === this.provider?.label;
    this.providerName = providerName;
    if (isPreset) this.name = this.provider?.label ?? "";
  }
}
