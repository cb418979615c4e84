import close from "@salesforce/label/c.Matching_Close";
import columnOwner from "@salesforce/label/c.Matching_ColumnOwner";
import columnRecord from "@salesforce/label/c.Matching_ColumnRecord";
import columnReason from "@salesforce/label/c.Matching_ColumnReason";
import hiddenRecord from "@salesforce/label/c.Matching_HiddenRecord";
import loading from "@salesforce/label/c.Matching_Loading";
import loadFailed from "@salesforce/label/c.Matching_LoadFailed";
import moreRecords from "@salesforce/label/c.Matching_MoreRecords";
import next from "@salesforce/label/c.Connections_Next";
import pageRange from "@salesforce/label/c.Connections_PageRange";
import previous from "@salesforce/label/c.Connections_Previous";

export const labels = {
  close,
  columnOwner,
  columnRecord,
  columnReason,
  hiddenRecord,
  loading,
  loadFailed,
  moreRecords,
  next,
  pageRange,
  previous,
};
