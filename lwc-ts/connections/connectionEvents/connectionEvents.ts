import eventOutcome from "@salesforce/label/c.Connections_EventOutcome";
import outcomeSuccess from "@salesforce/label/c.Connections_OutcomeSuccess";
import eventAdopted from "@salesforce/label/c.Connections_EventAdopted";
import eventCallback from "@salesforce/label/c.Connections_EventCallback";
import eventCheck from "@salesforce/label/c.Connections_EventCheck";
import eventExported from "@salesforce/label/c.Connections_EventExported";
import eventKeptLocked from "@salesforce/label/c.Connections_EventKeptLocked";
import eventLimits from "@salesforce/label/c.Connections_EventLimits";
import eventPasted from "@salesforce/label/c.Connections_EventPasted";
import eventUndone from "@salesforce/label/c.Connections_EventUndone";
import eventRemoved from "@salesforce/label/c.Connections_EventRemoved";
import eventRepeated from "@salesforce/label/c.Connections_EventRepeated";
import eventRevoked from "@salesforce/label/c.Connections_EventRevoked";
import eventStored from "@salesforce/label/c.Connections_EventStored";
import eventTested from "@salesforce/label/c.Connections_EventTested";
import outcomeFailed from "@salesforce/label/c.Connections_OutcomeFailed";
import outcomeRefused from "@salesforce/label/c.Connections_OutcomeRefused";
import kindAccess from "@salesforce/label/c.Connections_KindAccess";
import kindAlert from "@salesforce/label/c.Connections_KindAlert";
import kindCallback from "@salesforce/label/c.Connections_KindCallback";
import kindConnection from "@salesforce/label/c.Connections_KindConnection";
import kindCredential from "@salesforce/label/c.Connections_KindCredential";
import kindDispatcher from "@salesforce/label/c.Connections_KindDispatcher";
import kindHealth from "@salesforce/label/c.Connections_KindHealth";
import kindLog from "@salesforce/label/c.Connections_KindLog";
import kindMatching from "@salesforce/label/c.Connections_KindMatching";
import kindRequest from "@salesforce/label/c.Connections_KindRequest";
import kindSettings from "@salesforce/label/c.Connections_KindSettings";
import kindUserMapping from "@salesforce/label/c.Connections_KindUserMapping";
import type { TimelineEntry } from "apex/TimelineEntry";
import { fill } from "c/connectionError";
import { lookOf } from "c/connectionText";

const WORDS: Readonly<Record<string, string>> = {
  Repeated: eventRepeated,
  Adopted: eventAdopted,
  Check: eventCheck,
  Stored: eventStored,
  Tested: eventTested,
  Removed: eventRemoved,
  Revoked: eventRevoked,
  Pasted: eventPasted,
  Limits: eventLimits,
  KeptLocked: eventKeptLocked,
  Undone: eventUndone,
  Exported: eventExported,
};

/** Words for the outcomes of an event, by the value stored. */
export const outcomeWords: Readonly<Record<string, string>> = {
  Success: outcomeSuccess,
  Refused: outcomeRefused,
  Failed: outcomeFailed,
};

const KIND_WORDS: Readonly<Record<string, string>> = {
  Access: kindAccess,
  Alert: kindAlert,
  Callback: kindCallback,
  Connection: kindConnection,
  Credential: kindCredential,
  Dispatcher: kindDispatcher,
  Health: kindHealth,
  Log: kindLog,
  Matching: kindMatching,
  Request: kindRequest,
  Settings: kindSettings,
  UserMapping: kindUserMapping,
};

/** Word for a kind of entries; one that is not known here is shown as it is stored. */
export function kindWord(kind: string | null | undefined): string {
  return KIND_WORDS[kind ?? ""] ?? kind ?? "";
}

/** What happened, in words, with its outcome unless it succeeded. */
export function eventText({ category, action, outcome }: TimelineEntry): string {
  const word = WORDS[action ?? ""] ?? lookOf(action, false).word;
  const what = category === "Callback" ? fill(eventCallback, [word]) : word;
  return outcome === "Success" ? what : fill(eventOutcome, [what, outcomeWords[outcome ?? ""] ?? outcome]);
}
