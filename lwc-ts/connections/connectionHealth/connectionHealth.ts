import { LightningElement, api } from "lwc";
import getHealthHistory from "@salesforce/apex/ConnectionDetailController.getHealthHistory";
import type { ConnectionDetail } from "apex/ConnectionDetail";
import type { HealthResult } from "apex/HealthResult";
import type { TimelineEntry } from "apex/TimelineEntry";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { checkWord, formatCount, formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

interface HealthRow {
  readonly name: string;
  readonly word: string;
  readonly iconName: string;
  readonly variant: string;
  readonly text: string;
}

interface HistoryRow {
  readonly key: string;
  readonly moment: string;
  readonly when: string;
  readonly word: string;
  readonly iconName: string;
  readonly variant: string;
  readonly reason: string;
}

const WORDS: Readonly<Record<string, string>> = {
  credential: labels.checkCredential,
  integrationUser: labels.integrationUser,
  answerTime: labels.checkAnswerTime,
  clock: labels.checkClock,
  lastSuccess: labels.checkLastSuccess,
  errorRate: labels.checkErrorRate,
  apiBudget: labels.checkApiBudget,
  asyncBudget: labels.checkAsyncBudget,
  sameOrg: labels.checkSameOrg,
};
const LOOKS: Readonly<Record<string, { iconName: string; variant: string; word: string }>> = {
  Passed: { iconName: "utility:success", variant: "success", word: labels.passed },
  Failed: { iconName: "utility:error", variant: "error", word: labels.failed },
  Unknown: { iconName: "utility:dash", variant: "", word: labels.unknown },
};
const ORDER = ["Failed", "Unknown", "Passed"];

/** The results of the last health check, failures first, and on demand those of the checks before. */
export default class ConnectionHealth extends LightningElement {
  readonly labels = labels;
  @api detail: ConnectionDetail | null = null;
  history: readonly TimelineEntry[] | null = null;
  failure: CallFailure | null = null;

  get title(): string {
    const { summary, lastCheckedAt } = this.detail ?? {};
    if (!summary?.healthTotal) return labels.health;
    return fill(labels.healthTitle, [summary.healthPassed ?? 0, summary.healthTotal, formatMoment(lastCheckedAt)]);
  }

  get isUnchecked(): boolean {
    return (this.detail?.health ?? []).length === 0;
  }

  get historyTitle(): string {
    return fill(labels.historyTitle, [this.history?.length ?? 0]);
  }

  get historyRows(): HistoryRow[] {
    return (this.history ?? []).map(({ name, occurredAt, outcome, reason }) => ({
      key: name ?? "",
      moment: occurredAt ?? "",
      when: formatMoment(occurredAt),
      word: outcome === "Success" ? labels.passed : labels.failed,
      iconName: outcome === "Success" ? "utility:success" : "utility:error",
      variant: outcome === "Success" ? "success" : "error",
      reason: reason ?? "",
    }));
  }

  async handleHistory(): Promise<void> {
    try {
      this.history = (await getHealthHistory({ connectionId: this.detail?.summary?.id ?? null })) ?? [];
      this.failure = null;
    } catch (error) {
      this.failure = readFailure(error);
    }
  }

  get rows(): HealthRow[] {
    return [...(this.detail?.health ?? [])]
      .sort((first, second) => ORDER.indexOf(first.outcome ?? "") - ORDER.indexOf(second.outcome ?? ""))
      .map((result) => ({
        ...(LOOKS[result.outcome ?? ""] ?? LOOKS["Unknown"]!),
        name: WORDS[result.name ?? ""] ?? result.name ?? "",
        text: textOf(result),
      }));
  }
}

function textOf({ name, value }: HealthResult): string {
  if (!value) return "";
  switch (name) {
    case "answerTime":
      return fill(labels.measuredMilliseconds, [value]);
    case "clock":
      return fill(labels.measuredSeconds, [value]);
    case "lastSuccess":
      return formatMoment(new Date(Number(value)).toISOString());
    case "sameOrg":
      return "";
    case "errorRate":
      return fill(labels.measuredErrors, parts(value));
    case "apiBudget":
    case "asyncBudget":
      return fill(labels.measuredBudget, parts(value));
    case "integrationUser":
      return fill(labels.measuredMissing, [value.split(";").map(checkWord).join(", ")]);
    default:
      return value;
  }
}

/** "1/250000" as two counts of the person's locale. */
function parts(value: string): string[] {
  return value.split("/").map(formatCount);
}
