import columnEvaluated from "@salesforce/label/c.Matching_ColumnEvaluated";
import columnField from "@salesforce/label/c.Matching_ColumnField";
import columnFilled from "@salesforce/label/c.Matching_ColumnFilled";
import columnObject from "@salesforce/label/c.Matching_ColumnObject";
import columnOwner from "@salesforce/label/c.Matching_ColumnOwner";
import columnRate from "@salesforce/label/c.Matching_ColumnRate";
import columnReason from "@salesforce/label/c.Matching_ColumnReason";
import columnRecords from "@salesforce/label/c.Matching_ColumnRecords";
import completenessTitle from "@salesforce/label/c.Matching_CompletenessTitle";
import goToBackfill from "@salesforce/label/c.Matching_GoToBackfill";
import loadFailed from "@salesforce/label/c.Matching_LoadFailed";
import loading from "@salesforce/label/c.Matching_Loading";
import nothingEvaluated from "@salesforce/label/c.Matching_NothingEvaluated";
import nothingEvaluatedMessage from "@salesforce/label/c.Matching_NothingEvaluatedMessage";
import outcomeConflict from "@salesforce/label/c.Matching_OutcomeConflict";
import outcomeMatched from "@salesforce/label/c.Matching_OutcomeMatched";
import outcomeNone from "@salesforce/label/c.Matching_OutcomeNone";
import outcomePossible from "@salesforce/label/c.Matching_OutcomePossible";
import outcomeStale from "@salesforce/label/c.Matching_OutcomeStale";
import ownersTitle from "@salesforce/label/c.Matching_OwnersTitle";
import profilesNone from "@salesforce/label/c.Matching_ProfilesNone";
import profilesText from "@salesforce/label/c.Matching_ProfilesText";
import profilesTitle from "@salesforce/label/c.Matching_ProfilesTitle";
import rateTitle from "@salesforce/label/c.Matching_RateTitle";
import readNow from "@salesforce/label/c.Matching_ReadNow";
import reasonsTitle from "@salesforce/label/c.Matching_ReasonsTitle";
import showRecords from "@salesforce/label/c.Matching_ShowRecords";
import syncStarted from "@salesforce/label/c.Matching_SyncStarted";
import syncing from "@salesforce/label/c.Matching_Syncing";
import trendTitle from "@salesforce/label/c.Matching_TrendTitle";
import next from "@salesforce/label/c.Connections_Next";
import pageRange from "@salesforce/label/c.Connections_PageRange";
import previous from "@salesforce/label/c.Connections_Previous";

export const labels = {
  columnEvaluated,
  columnField,
  columnFilled,
  columnObject,
  columnOwner,
  columnRate,
  columnReason,
  columnRecords,
  completenessTitle,
  goToBackfill,
  loadFailed,
  loading,
  nothingEvaluated,
  nothingEvaluatedMessage,
  outcomeConflict,
  outcomeMatched,
  outcomeNone,
  outcomePossible,
  outcomeStale,
  ownersTitle,
  profilesNone,
  profilesText,
  profilesTitle,
  rateTitle,
  readNow,
  reasonsTitle,
  showRecords,
  syncStarted,
  syncing,
  trendTitle,
  next,
  pageRange,
  previous,
};
