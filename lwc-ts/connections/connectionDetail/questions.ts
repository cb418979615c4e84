import { fill } from "c/connectionError";
import { labels } from "./labels.ts";

/** What is asked before an act that needs a reason; options of the modal. */
export type Question = {
  readonly label: string;
  readonly heading: string;
  readonly text: string;
  readonly keepLabel: string;
  readonly actLabel: string;
  readonly actVariant: "brand" | "destructive";
  readonly size: "small";
  /** Connection whose files are offered before the act. */
  readonly connectionId?: string;
  readonly connectionName?: string;
};

const ASKED = {
  suspend: [labels.suspendTitle, labels.suspendText, labels.keepRunning, labels.actionSuspend, "brand"],
  reject: [labels.rejectTitle, labels.rejectText, labels.cancel, labels.actionReject, "brand"],
  disconnect: [
    labels.disconnectTitle,
    labels.disconnectText,
    labels.keepConnected,
    labels.actionDisconnect,
    "destructive",
  ],
} as const;

/** @param name of the connection */
export function questionOf(act: keyof typeof ASKED, name: string): Question {
  const [title, text, keepLabel, actLabel, actVariant] = ASKED[act];
  const heading = fill(title, [name]);
  return { label: heading, heading, text, keepLabel, actLabel, actVariant, size: "small" };
}
