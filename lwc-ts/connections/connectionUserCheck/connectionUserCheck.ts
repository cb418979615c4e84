import { LightningElement, api } from "lwc";
import grantIntegration from "@salesforce/apex/ConnectionSetupController.grantIntegration";
import type { IntegrationUserChoice } from "apex/IntegrationUserChoice";
import type { UserCheck } from "apex/UserCheck";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { checkWord } from "c/connectionText";
import { labels } from "./labels.ts";

/**
 * What an integration user must fulfil, what is so, and one click for what the package may put right.
 *
 * @fires recheck the checks should be made again
 */
export default class ConnectionUserCheck extends LightningElement {
  readonly labels = labels;
  @api user: IntegrationUserChoice | null = null;
  /** "brand" where granting is the main thing to do. */
  @api grantVariant: "brand" | "neutral" = "neutral";
  isBusy = false;
  failure: CallFailure | null = null;

  get checks(): { name: string; iconName: string; variant: string; word: string; text: string; actual: string }[] {
    return (this.user?.checks ?? []).map((check) => ({
      name: check.name ?? "",
      iconName: check.isPassed ? "utility:success" : "utility:error",
      variant: check.isPassed ? "success" : "error",
      word: check.isPassed ? labels.passed : labels.missing,
      text: checkWord(check.name ?? ""),
      actual: check.actual ?? "",
    }));
  }

  get summary(): string {
    const checks = this.user?.checks ?? [];
    return fill(labels.checksPassed, [checks.filter(({ isPassed }) => isPassed).length, checks.length]);
  }

  get grantLabel(): string {
    return fill(labels.grantMissing, [this.missing.filter(({ isGrantable }) => isGrantable).length]);
  }

  get canGrant(): boolean {
    return this.missing.some(({ isGrantable }) => isGrantable);
  }

  get hasOthers(): boolean {
    return this.missing.some(({ isGrantable }) => !isGrantable);
  }

  /** What somebody has to grant by hand, a line each. */
  get missingText(): string {
    return this.missing
      .filter(({ isGrantable }) => !isGrantable)
      .map(({ name }) => checkWord(name ?? ""))
      .join("\n");
  }

  get isUnfit(): boolean {
    return this.missing.length > 0;
  }

  async handleGrant(): Promise<void> {
    this.isBusy = true;
    this.failure = null;
    try {
      await grantIntegration({ userId: this.user?.id ?? null });
      this.handleAgain();
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }

  handleAgain(): void {
    this.dispatchEvent(new CustomEvent("recheck"));
  }

  private get missing(): UserCheck[] {
    return (this.user?.checks ?? []).filter(({ isPassed }) => !isPassed);
  }
}
