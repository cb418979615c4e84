import type { ConnectionDetail } from "apex/ConnectionDetail";
import { labels } from "./labels.ts";

export type ConnectionAction =
  "adopt" | "check" | "disconnect" | "reject" | "replace" | "resume" | "suspend" | "tell" | "wizard";

interface Choice {
  readonly name: ConnectionAction;
  readonly label: string;
}

export interface ConnectionActions {
  readonly primary: Choice | null;
  readonly menu: readonly Choice[];
}

const check: Choice = { name: "check", label: labels.actionCheck };
const suspend: Choice = { name: "suspend", label: labels.actionSuspend };
const disconnect: Choice = { name: "disconnect", label: labels.actionDisconnect };
const replace: Choice = { name: "replace", label: labels.replaceCredential };
const NONE: ConnectionActions = { primary: null, menu: [] };

/** What the state allows; other actions are absent. The guard in Apex has the last word. */
export function actionsOf(detail: ConnectionDetail | null): ConnectionActions {
  const { summary, provider } = detail ?? {};
  if (!summary) return NONE;
  if (summary.isQuarantined) return { primary: { name: "adopt", label: labels.actionAdopt }, menu: [] };
  switch (summary.status) {
    case "Draft":
      return { primary: { name: "wizard", label: labels.actionContinue }, menu: [] };
    case "Approved":
      return { primary: null, menu: [{ name: "reject", label: labels.actionCancelApproval }] };
    case "Active":
      return { primary: check, menu: [replace, suspend, disconnect] };
    case "Degraded":
      return { primary: replace, menu: [check, suspend, disconnect] };
    case "Suspended":
      return { primary: { name: "resume", label: labels.actionResume }, menu: [replace, disconnect] };
    case "Disconnected":
      return provider?.isRequestedByService
        ? NONE
        : { primary: { name: "wizard", label: labels.actionReconnect }, menu: [] };
    default:
      return NONE;
  }
}
