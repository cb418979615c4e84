import tabBackfill from "@salesforce/label/c.Matching_TabBackfill";
import tabOverview from "@salesforce/label/c.Matching_TabOverview";
import tabReview from "@salesforce/label/c.Matching_TabReview";

export const labels = {
  tabBackfill,
  tabOverview,
  tabReview,
};
