import activated from "@salesforce/label/c.Matching_Activated";
import automaticWeight from "@salesforce/label/c.Matching_AutomaticWeight";
import chanceOf from "@salesforce/label/c.Matching_ChanceOf";
import columnNow from "@salesforce/label/c.Matching_ColumnNow";
import columnOutcome from "@salesforce/label/c.Matching_ColumnOutcome";
import columnThen from "@salesforce/label/c.Matching_ColumnThen";
import kind from "@salesforce/label/c.Matching_Kind";
import kindCompany from "@salesforce/label/c.Matching_KindCompany";
import kindPerson from "@salesforce/label/c.Matching_KindPerson";
import loadFailed from "@salesforce/label/c.Matching_LoadFailed";
import loading from "@salesforce/label/c.Matching_Loading";
import margin from "@salesforce/label/c.Matching_Margin";
import note from "@salesforce/label/c.Matching_Note";
import outcomeConflict from "@salesforce/label/c.Matching_OutcomeConflict";
import outcomeMatched from "@salesforce/label/c.Matching_OutcomeMatched";
import outcomeNone from "@salesforce/label/c.Matching_OutcomeNone";
import outcomePossible from "@salesforce/label/c.Matching_OutcomePossible";
import planRematch from "@salesforce/label/c.Matching_PlanRematch";
import reviewWeight from "@salesforce/label/c.Matching_ReviewWeight";
import sampleText from "@salesforce/label/c.Matching_SampleText";
import sampleTitle from "@salesforce/label/c.Matching_SampleTitle";
import saveActivate from "@salesforce/label/c.Matching_SaveActivate";
import tabThresholds from "@salesforce/label/c.Matching_TabThresholds";
import thresholdOrder from "@salesforce/label/c.Matching_ThresholdOrder";

export const labels = {
  activated,
  automaticWeight,
  chanceOf,
  columnNow,
  columnOutcome,
  columnThen,
  kind,
  kindCompany,
  kindPerson,
  loadFailed,
  loading,
  margin,
  note,
  outcomeConflict,
  outcomeMatched,
  outcomeNone,
  outcomePossible,
  planRematch,
  reviewWeight,
  sampleText,
  sampleTitle,
  saveActivate,
  tabThresholds,
  thresholdOrder,
};
