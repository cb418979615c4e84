import trendEmpty from "@salesforce/label/c.Matching_TrendEmpty";
import trendPoint from "@salesforce/label/c.Matching_TrendPoint";
import trendTitle from "@salesforce/label/c.Matching_TrendTitle";

export const labels = {
  trendEmpty,
  trendPoint,
  trendTitle,
};
