import applySettings from "@salesforce/label/c.Connections_ApplySettings";
import cancel from "@salesforce/label/c.Connections_Cancel";
import caption from "@salesforce/label/c.Connections_CompareCaption";
import columnCopied from "@salesforce/label/c.Connections_CompareCopied";
import columnNow from "@salesforce/label/c.Connections_CompareNow";
import columnSetting from "@salesforce/label/c.Connections_CompareSetting";
import same from "@salesforce/label/c.Connections_CompareSame";
import take from "@salesforce/label/c.Connections_CompareTake";
import compare from "@salesforce/label/c.Connections_Compare";
import findPeople from "@salesforce/label/c.Connections_FindPeople";
import keysInUse from "@salesforce/label/c.Connections_KeysInUse";
import noValue from "@salesforce/label/c.Connections_NoValue";
import field from "@salesforce/label/c.Connections_PasteField";
import from from "@salesforce/label/c.Connections_PasteFrom";
import otherOrg from "@salesforce/label/c.Connections_PasteText";
import title from "@salesforce/label/c.Connections_PasteTitle";
import receiverMissing from "@salesforce/label/c.Connections_ReceiverMissingHere";

export const labels = {
  applySettings,
  cancel,
  caption,
  columnCopied,
  columnNow,
  columnSetting,
  same,
  take,
  compare,
  findPeople,
  keysInUse,
  noValue,
  field,
  from,
  otherOrg,
  title,
  receiverMissing,
};
