import LOCALE from "@salesforce/i18n/locale";
import TIME_ZONE from "@salesforce/i18n/timeZone";
import caseAddedLater from "@salesforce/label/c.Connections_CaseAddedLater";
import caseChatterLicense from "@salesforce/label/c.Connections_CaseChatterLicense";
import caseInactiveUser from "@salesforce/label/c.Connections_CaseInactiveUser";
import caseNoMatch from "@salesforce/label/c.Connections_CaseNoMatch";
import checkActive from "@salesforce/label/c.Connections_CheckActive";
import checkApiAccess from "@salesforce/label/c.Connections_CheckApiAccess";
import checkLicense from "@salesforce/label/c.Connections_CheckLicense";
import checkPermissionSet from "@salesforce/label/c.Connections_CheckPermissionSet";
import checkRead from "@salesforce/label/c.Connections_CheckRead";
import fallbackSummary from "@salesforce/label/c.Connections_FallbackSummary";
import holdEverywhere from "@salesforce/label/c.Connections_HoldEverywhere";
import keyAliasEmail from "@salesforce/label/c.Connections_KeyAliasEmail";
import keyEmail from "@salesforce/label/c.Connections_KeyEmail";
import keyFederationId from "@salesforce/label/c.Connections_KeyFederationId";
import keyUsername from "@salesforce/label/c.Connections_KeyUsername";
import policyFallbackUser from "@salesforce/label/c.Connections_PolicyFallbackUser";
import policyHold from "@salesforce/label/c.Connections_PolicyHold";
import policyQueue from "@salesforce/label/c.Connections_PolicyQueue";
import statusActive from "@salesforce/label/c.Connections_StatusActive";
import statusApproved from "@salesforce/label/c.Connections_StatusApproved";
import statusCopied from "@salesforce/label/c.Connections_StatusCopied";
import statusDegraded from "@salesforce/label/c.Connections_StatusDegraded";
import statusDisconnected from "@salesforce/label/c.Connections_StatusDisconnected";
import statusDraft from "@salesforce/label/c.Connections_StatusDraft";
import statusExpired from "@salesforce/label/c.Connections_StatusExpired";
import statusRejected from "@salesforce/label/c.Connections_StatusRejected";
import statusRequested from "@salesforce/label/c.Connections_StatusRequested";
import statusSuspended from "@salesforce/label/c.Connections_StatusSuspended";
import { fill } from "c/connectionError";
import production from "@salesforce/label/c.Connections_Production";
import sandbox from "@salesforce/label/c.Connections_Sandbox";

/** How a state is shown: never by colour alone. */
export interface StatusLook {
  readonly word: string;
  readonly iconName: string;
  readonly variant: string;
}

const LOOKS: Readonly<Record<string, StatusLook>> = {
  Draft: { word: statusDraft, iconName: "utility:edit", variant: "" },
  Requested: { word: statusRequested, iconName: "utility:clock", variant: "" },
  Approved: { word: statusApproved, iconName: "utility:check", variant: "" },
  Active: { word: statusActive, iconName: "utility:success", variant: "success" },
  Degraded: { word: statusDegraded, iconName: "utility:warning", variant: "warning" },
  Suspended: { word: statusSuspended, iconName: "utility:pause", variant: "" },
  Disconnected: { word: statusDisconnected, iconName: "utility:unlinked", variant: "" },
  Rejected: { word: statusRejected, iconName: "utility:ban", variant: "error" },
  Expired: { word: statusExpired, iconName: "utility:expired", variant: "" },
};
const COPIED: StatusLook = { word: statusCopied, iconName: "utility:lock", variant: "warning" };

/** Icon and word of a state; a connection copied from another org shows that instead. */
export function lookOf(status: string | null | undefined, isQuarantined: boolean): StatusLook {
  if (isQuarantined) return COPIED;
  return LOOKS[status ?? ""] ?? { word: status ?? "", iconName: "utility:question", variant: "" };
}

/** The statuses to filter by, in the order of the life cycle. */
export function statusOptions(): { label: string; value: string }[] {
  return Object.entries(LOOKS).map(([value, look]) => ({ label: look.word, value }));
}

export function environmentWord(environment: string | null | undefined): string {
  return environment === "Sandbox" ? sandbox : production;
}

/** Date and time in the person's locale and time zone, the year only when it is another; empty for no moment. */
export function formatMoment(moment: string | null | undefined): string {
  if (!moment) return "";
  const date = new Date(moment);
  const isThisYear = date.getUTCFullYear() === new Date().getUTCFullYear();
  return new Intl.DateTimeFormat(LOCALE, {
    ...(isThisYear ? {} : { year: "numeric" }),
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone: TIME_ZONE,
  }).format(date);
}

/** The same moment to the second, with its year and time zone. */
export function formatExactly(moment: string | null | undefined): string {
  if (!moment) return "";
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "long", timeZone: TIME_ZONE }).format(
    new Date(moment),
  );
}

const KEY_WORDS: Readonly<Record<string, string>> = {
  FederationId: keyFederationId,
  Username: keyUsername,
  Email: keyEmail,
  AliasEmail: keyAliasEmail,
};

/** Word for a way to find people. */
export function mappingKeyWord(name: string): string {
  return KEY_WORDS[name] ?? name;
}

const CASE_WORDS: Readonly<Record<string, string>> = {
  noMatch: caseNoMatch,
  chatterLicense: caseChatterLicense,
  addedLater: caseAddedLater,
  inactiveUser: caseInactiveUser,
};
const POLICY_WORDS: Readonly<Record<string, string>> = {
  Hold: policyHold,
  FallbackUser: policyFallbackUser,
  Queue: policyQueue,
};

/** The cases in which no user can receive a person's work. */
export const fallbackCases = Object.keys(CASE_WORDS);

export function caseWord(name: string): string {
  return CASE_WORDS[name] ?? name;
}

export function policyWord(name: string): string {
  return POLICY_WORDS[name] ?? name;
}

/** What happens in the four cases, in one line. */
export function fallbackText(policies: Readonly<Record<string, string | null>> | null | undefined): string {
  const chosen = fallbackCases.map((name) => ({ name, policy: policies?.[name] ?? "Hold" }));
  if (chosen.every(({ policy }) => policy === "Hold")) return holdEverywhere;
  return chosen.map(({ name, policy }) => fill(fallbackSummary, [caseWord(name), policyWord(policy)])).join(", ");
}

const CHECK_WORDS: Readonly<Record<string, string>> = {
  active: checkActive,
  license: checkLicense,
  apiAccess: checkApiAccess,
  permissionSet: checkPermissionSet,
};

/** What an integration user must fulfil, by the name of the check. */
export function checkWord(name: string): string {
  return CHECK_WORDS[name] ?? fill(checkRead, [name]);
}

/** A count in the person's locale. */
export function formatCount(count: number | string): string {
  return new Intl.NumberFormat(LOCALE).format(Number(count));
}
