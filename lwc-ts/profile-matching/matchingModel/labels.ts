import activated from "@salesforce/label/c.Matching_Activated";
import columnAfter from "@salesforce/label/c.Matching_ColumnAfter";
import columnBefore from "@salesforce/label/c.Matching_ColumnBefore";
import columnRecord from "@salesforce/label/c.Matching_ColumnRecord";
import hiddenRecord from "@salesforce/label/c.Matching_HiddenRecord";
import inForceShipped from "@salesforce/label/c.Matching_InForceShipped";
import inForceVersion from "@salesforce/label/c.Matching_InForceVersion";
import keysTitle from "@salesforce/label/c.Matching_KeysTitle";
import kind from "@salesforce/label/c.Matching_Kind";
import kindCompany from "@salesforce/label/c.Matching_KindCompany";
import kindPerson from "@salesforce/label/c.Matching_KindPerson";
import learn from "@salesforce/label/c.Matching_Learn";
import learnResult from "@salesforce/label/c.Matching_LearnResult";
import learnText from "@salesforce/label/c.Matching_LearnText";
import learnTitle from "@salesforce/label/c.Matching_LearnTitle";
import learnTooFew from "@salesforce/label/c.Matching_LearnTooFew";
import loadFailed from "@salesforce/label/c.Matching_LoadFailed";
import loading from "@salesforce/label/c.Matching_Loading";
import note from "@salesforce/label/c.Matching_Note";
import otherProfile from "@salesforce/label/c.Matching_OtherProfile";
import planRematch from "@salesforce/label/c.Matching_PlanRematch";
import preview from "@salesforce/label/c.Matching_Preview";
import previewText from "@salesforce/label/c.Matching_PreviewText";
import resetShipped from "@salesforce/label/c.Matching_ResetShipped";
import rollBack from "@salesforce/label/c.Matching_RollBack";
import rolledBack from "@salesforce/label/c.Matching_RolledBack";
import sampleTitle from "@salesforce/label/c.Matching_SampleTitle";
import saveActivate from "@salesforce/label/c.Matching_SaveActivate";
import tabModel from "@salesforce/label/c.Matching_TabModel";
import versionsTitle from "@salesforce/label/c.Matching_VersionsTitle";
import weightsText from "@salesforce/label/c.Matching_WeightsText";
import weightsTitle from "@salesforce/label/c.Matching_WeightsTitle";

export const labels = {
  activated,
  columnAfter,
  columnBefore,
  columnRecord,
  hiddenRecord,
  inForceShipped,
  inForceVersion,
  keysTitle,
  kind,
  kindCompany,
  kindPerson,
  learn,
  learnResult,
  learnText,
  learnTitle,
  learnTooFew,
  loadFailed,
  loading,
  note,
  otherProfile,
  planRematch,
  preview,
  previewText,
  resetShipped,
  rollBack,
  rolledBack,
  sampleTitle,
  saveActivate,
  tabModel,
  versionsTitle,
  weightsText,
  weightsTitle,
};
