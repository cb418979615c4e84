import { LightningElement, api, wire } from "lwc";
import type { WireResult } from "@salesforce/apex";
import getOrg from "@salesforce/apex/ConnectionWizardController.getOrg";
import type { ConnectionDetail } from "apex/ConnectionDetail";
import type { OrgFacts } from "apex/OrgFacts";
import { fill } from "c/connectionError";
import { environmentWord, fallbackText, mappingKeyWord } from "c/connectionText";
import { labels } from "./labels.ts";

/**
 * Last step: every choice once more, and the terms.
 *
 * @fires accept `{ isAccepted }`
 * @fires goto `{ step }` to change a choice
 */
export default class ConnectionReviewStep extends LightningElement {
  readonly labels = labels;
  @api detail: ConnectionDetail | null = null;
  private orgName = "";

  @wire(getOrg)
  receiveOrg({ data }: WireResult<OrgFacts | null>): void {
    this.orgName = data?.name ?? "";
  }

  get choices(): { step: string; label: string; value: string; changeLabel: string; isChangeable: boolean }[] {
    const { summary, provider, workspaceName, workspaceId, integrationUser, mappingKeys, policies } = this.detail ?? {};
    const workspace = workspaceId ? `${workspaceName} (${workspaceId})` : "";
    return [
      {
        step: "service",
        label: labels.stepService,
        value: `${provider?.label}, ${environmentWord(summary?.environment)}`,
      },
      { step: "credential", label: labels.workspace, value: workspace },
      { step: "people", label: labels.integrationUser, value: integrationUser?.name ?? "" },
      { step: "people", label: labels.findPeople, value: (mappingKeys ?? []).map(mappingKeyWord).join(", ") },
      { step: "people", label: labels.ifNobodyFits, value: fallbackText(policies) },
    ]
      .filter(({ value }) => value !== "")
      .map((choice, index, all) => ({
        ...choice,
        changeLabel: fill(labels.changePart, [stepWord(choice.step)]),
        isChangeable: choice.step !== "service" && all[index - 1]?.step !== choice.step,
      }));
  }

  get needsTerms(): boolean {
    return this.detail?.provider?.isRequestedByService !== true;
  }

  get termsHeading(): string {
    return fill(labels.termsHeading, [this.detail?.provider?.termsVersion]);
  }

  get termsText(): string {
    return fill(labels.terms, [this.detail?.provider?.label]);
  }

  get acceptLabel(): string {
    const { label, termsVersion } = this.detail?.provider ?? {};
    return fill(labels.acceptTerms, [label, termsVersion, this.orgName]);
  }

  /** Nothing here is kept: terms are accepted with the act itself. */
  @api async save(): Promise<boolean> {
    return true;
  }

  handleAccept(event: CustomEvent<{ checked: boolean }>): void {
    this.dispatchEvent(new CustomEvent("accept", { detail: { isAccepted: event.detail.checked } }));
  }

  handleChange(event: Event): void {
    const step = (event.currentTarget as HTMLElement).dataset["step"];
    this.dispatchEvent(new CustomEvent("goto", { detail: { step } }));
  }
}

function stepWord(step: string): string {
  return step === "people" ? labels.stepPeople : labels.stepCredential;
}
