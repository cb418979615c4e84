import columnBlanked from "@salesforce/label/c.Matching_ColumnBlanked";
import columnKey from "@salesforce/label/c.Matching_ColumnKey";
import columnLargest from "@salesforce/label/c.Matching_ColumnLargest";
import columnProfiles from "@salesforce/label/c.Matching_ColumnProfiles";
import keyNumber from "@salesforce/label/c.Matching_KeyNumber";
import keysText from "@salesforce/label/c.Matching_KeysText";
import keysTitle from "@salesforce/label/c.Matching_KeysTitle";
import loadFailed from "@salesforce/label/c.Matching_LoadFailed";
import loading from "@salesforce/label/c.Matching_Loading";
import showKeys from "@salesforce/label/c.Matching_ShowKeys";

export const labels = {
  columnBlanked,
  columnKey,
  columnLargest,
  columnProfiles,
  keyNumber,
  keysText,
  keysTitle,
  loadFailed,
  loading,
  showKeys,
};
