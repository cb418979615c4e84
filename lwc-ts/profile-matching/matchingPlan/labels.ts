import applyPlan from "@salesforce/label/c.Matching_ApplyPlan";
import applyReason from "@salesforce/label/c.Matching_ApplyReason";
import columnAfter from "@salesforce/label/c.Matching_ColumnAfter";
import columnBefore from "@salesforce/label/c.Matching_ColumnBefore";
import columnLine from "@salesforce/label/c.Matching_ColumnLine";
import columnProblem from "@salesforce/label/c.Matching_ColumnProblem";
import columnRecord from "@salesforce/label/c.Matching_ColumnRecord";
import countChanged from "@salesforce/label/c.Matching_CountChanged";
import countKeptByHand from "@salesforce/label/c.Matching_CountKeptByHand";
import countLost from "@salesforce/label/c.Matching_CountLost";
import countNewlyMatched from "@salesforce/label/c.Matching_CountNewlyMatched";
import countOther from "@salesforce/label/c.Matching_CountOther";
import countRefused from "@salesforce/label/c.Matching_CountRefused";
import countText from "@salesforce/label/c.Matching_CountText";
import countUnchanged from "@salesforce/label/c.Matching_CountUnchanged";
import discard from "@salesforce/label/c.Matching_Discard";
import hiddenRecord from "@salesforce/label/c.Matching_HiddenRecord";
import moreRecords from "@salesforce/label/c.Matching_MoreRecords";
import outcomeWith from "@salesforce/label/c.Matching_OutcomeWith";
import planApplied from "@salesforce/label/c.Matching_PlanApplied";
import planDiscarded from "@salesforce/label/c.Matching_PlanDiscarded";
import planNothing from "@salesforce/label/c.Matching_PlanNothing";
import planOf from "@salesforce/label/c.Matching_PlanOf";
import planProgress from "@salesforce/label/c.Matching_PlanProgress";
import planTitle from "@salesforce/label/c.Matching_PlanTitle";
import planUndone from "@salesforce/label/c.Matching_PlanUndone";
import undoUntil from "@salesforce/label/c.Matching_UndoUntil";
import next from "@salesforce/label/c.Connections_Next";
import pageRange from "@salesforce/label/c.Connections_PageRange";
import previous from "@salesforce/label/c.Connections_Previous";

export const labels = {
  applyPlan,
  applyReason,
  columnAfter,
  columnBefore,
  columnLine,
  columnProblem,
  columnRecord,
  countChanged,
  countKeptByHand,
  countLost,
  countNewlyMatched,
  countOther,
  countRefused,
  countText,
  countUnchanged,
  discard,
  hiddenRecord,
  moreRecords,
  outcomeWith,
  planApplied,
  planDiscarded,
  planNothing,
  planOf,
  planProgress,
  planTitle,
  planUndone,
  undoUntil,
  next,
  pageRange,
  previous,
};
