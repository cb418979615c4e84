import allObjects from "@salesforce/label/c.Matching_AllObjects";
import allOwners from "@salesforce/label/c.Matching_AllOwners";
import bulkDone from "@salesforce/label/c.Matching_BulkDone";
import casesHidden from "@salesforce/label/c.Matching_CasesHidden";
import clearFilters from "@salesforce/label/c.Matching_ClearFilters";
import columnObject from "@salesforce/label/c.Matching_ColumnObject";
import columnOwner from "@salesforce/label/c.Matching_ColumnOwner";
import decidedToday from "@salesforce/label/c.Matching_DecidedToday";
import loadFailed from "@salesforce/label/c.Matching_LoadFailed";
import loading from "@salesforce/label/c.Matching_Loading";
import nextAccepted from "@salesforce/label/c.Matching_NextAccepted";
import nextRejected from "@salesforce/label/c.Matching_NextRejected";
import nextSkipped from "@salesforce/label/c.Matching_NextSkipped";
import noCases from "@salesforce/label/c.Matching_NoCases";
import reviewCount from "@salesforce/label/c.Matching_ReviewCount";
import reviewEmpty from "@salesforce/label/c.Matching_ReviewEmpty";
import reviewEmptyMessage from "@salesforce/label/c.Matching_ReviewEmptyMessage";
import shortcuts from "@salesforce/label/c.Matching_Shortcuts";
import shortcutsHelp from "@salesforce/label/c.Matching_ShortcutsHelp";
import tabReview from "@salesforce/label/c.Matching_TabReview";
import takenBack from "@salesforce/label/c.Matching_TakenBack";

export const labels = {
  allObjects,
  allOwners,
  bulkDone,
  casesHidden,
  clearFilters,
  columnObject,
  columnOwner,
  decidedToday,
  loadFailed,
  loading,
  nextAccepted,
  nextRejected,
  nextSkipped,
  noCases,
  reviewCount,
  reviewEmpty,
  reviewEmptyMessage,
  shortcuts,
  shortcutsHelp,
  tabReview,
  takenBack,
};
