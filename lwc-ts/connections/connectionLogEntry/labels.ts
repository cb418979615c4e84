import about from "@salesforce/label/c.Connections_EntryAbout";
import byCauseway from "@salesforce/label/c.Connections_ByCauseway";
import cancel from "@salesforce/label/c.Connections_Cancel";
import close from "@salesforce/label/c.Connections_Close";
import code from "@salesforce/label/c.Connections_EntryCode";
import correlationId from "@salesforce/label/c.Connections_EntryCorrelation";
import details from "@salesforce/label/c.Connections_Details";
import entryNumber from "@salesforce/label/c.Connections_EntryNumber";
import erase from "@salesforce/label/c.Connections_EntryErase";
import eraseNow from "@salesforce/label/c.Connections_EntryEraseNow";
import eraseText from "@salesforce/label/c.Connections_EntryEraseText";
import kind from "@salesforce/label/c.Connections_LogKind";
import openConnection from "@salesforce/label/c.Connections_OpenConnection";
import outcome from "@salesforce/label/c.Connections_LogOutcome";
import reason from "@salesforce/label/c.Connections_Reason";
import when from "@salesforce/label/c.Connections_LogWhen";
import who from "@salesforce/label/c.Connections_LogWho";
import why from "@salesforce/label/c.Connections_LogWhy";

export const labels = {
  about,
  byCauseway,
  cancel,
  close,
  code,
  correlationId,
  details,
  entryNumber,
  erase,
  eraseNow,
  eraseText,
  kind,
  openConnection,
  outcome,
  reason,
  when,
  who,
  why,
};
