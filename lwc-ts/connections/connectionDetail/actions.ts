import type { ConnectionDetail } from "apex/ConnectionDetail";
import { labels } from "./labels.ts";

/** Parts of the page that an action opens, one at a time. */
export type ConnectionPanel = "copySettings" | "export" | "limits" | "pasteSettings" | "replace";

export type ConnectionAction =
  | ConnectionPanel
  | "adopt"
  | "check"
  | "disconnect"
  | "keepLocked"
  | "reject"
  | "resume"
  | "suspend"
  | "tell"
  | "wizard";

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
const copySettings: Choice = { name: "copySettings", label: labels.actionCopySettings };
const pasteSettings: Choice = { name: "pasteSettings", label: labels.actionPasteSettings };
const limits: Choice = { name: "limits", label: labels.actionLimits };
const exportFiles: Choice = { name: "export", label: labels.actionExport };
const NONE: ConnectionActions = { primary: null, menu: [] };

/** What the state allows; other actions are absent. The guard in Apex has the last word. */
export function actionsOf(detail: ConnectionDetail | null): ConnectionActions {
  const { summary, provider } = detail ?? {};
  if (!summary) return NONE;
  if (summary.isQuarantined) {
    return {
      primary: { name: "adopt", label: labels.actionAdopt },
      menu: summary.isKeptLocked
        ? [exportFiles]
        : [{ name: "keepLocked", label: labels.actionKeepLocked }, exportFiles],
    };
  }
  switch (summary.status) {
    case "Draft":
      return { primary: { name: "wizard", label: labels.actionContinue }, menu: [pasteSettings] };
    case "Approved":
      return { primary: null, menu: [{ name: "reject", label: labels.actionCancelApproval }] };
    case "Active":
      return { primary: check, menu: [replace, copySettings, pasteSettings, limits, exportFiles, suspend, disconnect] };
    case "Degraded":
      return { primary: replace, menu: [check, copySettings, pasteSettings, limits, exportFiles, suspend, disconnect] };
    case "Suspended":
      return {
        primary: { name: "resume", label: labels.actionResume },
        menu: [replace, copySettings, exportFiles, disconnect],
      };
    case "Disconnected":
      return {
        primary: provider?.isRequestedByService ? null : { name: "wizard", label: labels.actionReconnect },
        menu: [copySettings],
      };
    default:
      return NONE;
  }
}

/** Whether an action opens a part of the page. */
export function isPanel(action: ConnectionAction): action is ConnectionPanel {
  return ["copySettings", "export", "limits", "pasteSettings", "replace"].includes(action);
}
