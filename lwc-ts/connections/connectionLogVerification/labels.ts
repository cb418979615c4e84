import broken from "@salesforce/label/c.Connections_LogBroken";
import chainBroken from "@salesforce/label/c.Connections_FaultChainBroken";
import entriesChanged from "@salesforce/label/c.Connections_FaultEntriesChanged";
import entryChanged from "@salesforce/label/c.Connections_FaultEntryChanged";
import intact from "@salesforce/label/c.Connections_LogIntact";
import progress from "@salesforce/label/c.Connections_LogProgress";
import sealsRemoved from "@salesforce/label/c.Connections_FaultSealsRemoved";
import stop from "@salesforce/label/c.Connections_LogStop";
import stopped from "@salesforce/label/c.Connections_LogStopped";
import verify from "@salesforce/label/c.Connections_LogVerify";

export const labels = {
  broken,
  chainBroken,
  entriesChanged,
  entryChanged,
  intact,
  progress,
  sealsRemoved,
  stop,
  stopped,
  verify,
};
