import type { HealthResult } from "apex/HealthResult";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

/** A check of logins or sessions as the card shows it. */
export interface LoginRow {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly iconName: string;
  readonly variant: string;
  readonly word: string;
}

const LOOKS: Readonly<Record<string, Pick<LoginRow, "iconName" | "variant" | "word">>> = {
  Passed: { iconName: "utility:success", variant: "success", word: labels.passed },
  Failed: { iconName: "utility:error", variant: "error", word: labels.failed },
  Unknown: { iconName: "utility:question", variant: "", word: labels.unknown },
};
const LABELS: Readonly<Record<string, string>> = {
  lastLogin: labels.lastLogin,
  refusedAddresses: labels.refused,
  sessions: labels.sessions,
  loginRanges: labels.loginRanges,
};

/** @param profileName where login IP ranges are found by hand */
export function loginRowOf(result: HealthResult, profileName: string): LoginRow {
  const name = result.name ?? "";
  return {
    name,
    label: LABELS[name] ?? name,
    text: textOf(result, profileName),
    ...(LOOKS[result.outcome ?? ""] ?? LOOKS["Unknown"]!),
  };
}

function textOf({ name, outcome, code, value, measuredAt }: HealthResult, profileName: string): string {
  const isUnknown = outcome === "Unknown";
  const isPassed = outcome === "Passed";
  switch (name) {
    case "lastLogin":
      if (isUnknown) return labels.lastLoginUnknown;
      return fill(isPassed ? labels.lastLoginText : labels.lastLoginFailed, [formatMoment(measuredAt), value, code]);
    case "refusedAddresses":
      if (isUnknown) return labels.lastLoginUnknown;
      return isPassed ? labels.refusedNone : fill(labels.refusedText, [value]);
    case "sessions": {
      if (isUnknown) return labels.sessionsUnknown;
      const [personal, all] = (value ?? "").split("/");
      return isPassed ? fill(labels.sessionsNone, [all]) : fill(labels.sessionsText, [personal, all]);
    }
    default:
      return fill(labels.loginRangesText, [profileName]);
  }
}
