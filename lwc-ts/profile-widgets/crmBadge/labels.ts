import badgeName from "@salesforce/label/c.Matching_BadgeName";
import score from "@salesforce/label/c.Matching_Score";
import profile from "@salesforce/label/c.Matching_Profile";

export const labels = {
  badgeName,
  score,
  profile,
};
