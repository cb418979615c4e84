import badgeName from "@salesforce/label/c.Matching_BadgeName";
import lockTitle from "@salesforce/label/c.Matching_LockTitle";
import peopleCount from "@salesforce/label/c.Matching_PeopleCount";
import profile from "@salesforce/label/c.Matching_Profile";
import score from "@salesforce/label/c.Matching_Score";
import loading from "@salesforce/label/c.Matching_Loading";

export const labels = {
  badgeName,
  lockTitle,
  peopleCount,
  profile,
  score,
  loading,
};
