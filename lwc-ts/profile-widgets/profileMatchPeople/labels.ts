import people from "@salesforce/label/c.Matching_People";
import score from "@salesforce/label/c.Matching_Score";

export const labels = {
  people,
  score,
};
