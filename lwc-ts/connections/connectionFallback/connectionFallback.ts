import { LightningElement, api, wire } from "lwc";
import type { WireResult } from "@salesforce/apex";
import listQueues from "@salesforce/apex/ConnectionWizardController.listQueues";
import type { QueueChoice } from "apex/QueueChoice";
import { fill } from "c/connectionError";
import { caseWord, fallbackCases, fallbackText, policyWord } from "c/connectionText";
import { labels } from "./labels.ts";

interface CaseRow {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/**
 * What happens to the work of people whom no user stands for. Folded into one line while nothing but Hold is chosen.
 *
 * @fires policies `{ policies }` by case, with `fallbackUserId` and `fallbackQueueId`
 */
export default class ConnectionFallback extends LightningElement {
  readonly labels = labels;
  readonly activeUsers = { criteria: [{ fieldPath: "IsActive", operator: "eq", value: true }] };
  @api policies: Readonly<Record<string, string | null>> = {};
  queues: readonly QueueChoice[] = [];
  private isUnfolded = false;

  @wire(listQueues)
  receiveQueues({ data }: WireResult<QueueChoice[] | null>): void {
    this.queues = data ?? [];
  }

  get summary(): string {
    return fallbackText(this.policies);
  }

  get isFolded(): boolean {
    return !this.isUnfolded && fallbackCases.every((name) => this.policyOf(name) === "Hold");
  }

  get changeLabel(): string {
    return fill(labels.change, [labels.ifNobodyFits]);
  }

  get rows(): CaseRow[] {
    return fallbackCases.map((name) => ({ name, label: caseWord(name), value: this.policyOf(name) }));
  }

  /** A queue can be chosen only where there is one. */
  get options(): { label: string; value: string }[] {
    const names = this.queues.length > 0 ? ["Hold", "FallbackUser", "Queue"] : ["Hold", "FallbackUser"];
    return names.map((value) => ({ label: policyWord(value), value }));
  }

  get queueOptions(): { label: string; value: string }[] {
    return this.queues.map(({ id, name }) => ({ label: name ?? "", value: id ?? "" }));
  }

  get needsUser(): boolean {
    return fallbackCases.some((name) => this.policyOf(name) === "FallbackUser");
  }

  get needsQueue(): boolean {
    return fallbackCases.some((name) => this.policyOf(name) === "Queue");
  }

  get userId(): string {
    return this.policies["fallbackUserId"] ?? "";
  }

  get queueId(): string {
    return this.policies["fallbackQueueId"] ?? "";
  }

  handleUnfold(): void {
    this.isUnfolded = true;
  }

  handlePolicy(event: CustomEvent<{ value: string }>): void {
    const name = (event.currentTarget as HTMLElement).dataset["name"] ?? "";
    this.send({ [name]: event.detail.value });
  }

  handleUser(event: CustomEvent<{ recordId: string | null }>): void {
    this.send({ fallbackUserId: event.detail.recordId });
  }

  handleQueue(event: CustomEvent<{ value: string }>): void {
    this.send({ fallbackQueueId: event.detail.value });
  }

  private policyOf(name: string): string {
    return this.policies[name] ?? "Hold";
  }

  private send(change: Record<string, string | null>): void {
    const policies = { ...this.policies, ...change };
    this.dispatchEvent(new CustomEvent("policies", { detail: { policies } }));
  }
}
