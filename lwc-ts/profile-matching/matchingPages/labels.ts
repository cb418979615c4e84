import tabBackfill from "@salesforce/label/c.Matching_TabBackfill";
import tabOverview from "@salesforce/label/c.Matching_TabOverview";
import tabReview from "@salesforce/label/c.Matching_TabReview";
import tabModel from "@salesforce/label/c.Matching_TabModel";
import tabThresholds from "@salesforce/label/c.Matching_TabThresholds";
import tabChanges from "@salesforce/label/c.Matching_TabChanges";
import parts from "@salesforce/label/c.Matching_Parts";

export const labels = {
  tabBackfill,
  tabOverview,
  tabReview,
  tabModel,
  tabThresholds,
  tabChanges,
  parts,
};
