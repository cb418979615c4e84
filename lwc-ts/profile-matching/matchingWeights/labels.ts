import columnLevel from "@salesforce/label/c.Matching_ColumnLevel";
import columnShipped from "@salesforce/label/c.Matching_ColumnShipped";
import points from "@salesforce/label/c.Matching_Points";
import weightOf from "@salesforce/label/c.Matching_WeightOf";

export const labels = {
  columnLevel,
  columnShipped,
  points,
  weightOf,
};
