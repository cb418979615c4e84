import actionCheck from "@salesforce/label/c.Connections_ActionCheck";
import actionContinue from "@salesforce/label/c.Connections_ActionContinue";
import actionDiscard from "@salesforce/label/c.Connections_ActionDiscard";
import actionOpen from "@salesforce/label/c.Connections_ActionOpen";
import actionReview from "@salesforce/label/c.Connections_ActionReview";
import actionsFor from "@salesforce/label/c.Connections_ActionsFor";
import allStatuses from "@salesforce/label/c.Connections_AllStatuses";
import checkStarted from "@salesforce/label/c.Connections_CheckStarted";
import clearFilters from "@salesforce/label/c.Connections_ClearFilters";
import columnEnvironment from "@salesforce/label/c.Connections_ColumnEnvironment";
import columnHealth from "@salesforce/label/c.Connections_ColumnHealth";
import columnLastActivity from "@salesforce/label/c.Connections_ColumnLastActivity";
import columnName from "@salesforce/label/c.Connections_ColumnName";
import columnOwner from "@salesforce/label/c.Connections_ColumnOwner";
import columnStatus from "@salesforce/label/c.Connections_ColumnStatus";
import copiedBand from "@salesforce/label/c.Connections_CopiedBand";
import discarded from "@salesforce/label/c.Connections_Discarded";
import emptyMessage from "@salesforce/label/c.Connections_EmptyMessage";
import emptyTitle from "@salesforce/label/c.Connections_EmptyTitle";
import healthCount from "@salesforce/label/c.Connections_HealthCount";
import loadFailed from "@salesforce/label/c.Connections_LoadFailed";
import loading from "@salesforce/label/c.Connections_Loading";
import newConnection from "@salesforce/label/c.Connections_New";
import next from "@salesforce/label/c.Connections_Next";
import noMatches from "@salesforce/label/c.Connections_NoMatches";
import notChecked from "@salesforce/label/c.Connections_NotChecked";
import pageRange from "@salesforce/label/c.Connections_PageRange";
import previous from "@salesforce/label/c.Connections_Previous";
import requestBand from "@salesforce/label/c.Connections_RequestBand";
import search from "@salesforce/label/c.Connections_Search";
import title from "@salesforce/label/c.Connections_Title";
import warning from "@salesforce/label/c.Connections_Warning";
import degradedBand from "@salesforce/label/c.Connections_DegradedBand";
import reviewCopied from "@salesforce/label/c.Connections_ReviewCopied";

export const labels = {
  degradedBand,
  reviewCopied,
  title,
  newConnection,
  loading,
  emptyTitle,
  emptyMessage,
  noMatches,
  clearFilters,
  loadFailed,
  search,
  allStatuses,
  columnName,
  columnStatus,
  columnEnvironment,
  columnHealth,
  columnLastActivity,
  columnOwner,
  healthCount,
  notChecked,
  actionsFor,
  pageRange,
  previous,
  next,
  actionOpen,
  actionContinue,
  actionDiscard,
  actionReview,
  actionCheck,
  checkStarted,
  discarded,
  requestBand,
  copiedBand,
  warning,
};
