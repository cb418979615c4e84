import activate from "@salesforce/label/c.Matching_Activate";
import activeNow from "@salesforce/label/c.Matching_ActiveNow";
import columnVersion from "@salesforce/label/c.Matching_ColumnVersion";
import savedBy from "@salesforce/label/c.Matching_SavedBy";
import versionsEmpty from "@salesforce/label/c.Matching_VersionsEmpty";
import versionsTitle from "@salesforce/label/c.Matching_VersionsTitle";

export const labels = {
  activate,
  activeNow,
  columnVersion,
  savedBy,
  versionsEmpty,
  versionsTitle,
};
