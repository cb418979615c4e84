import why from "@salesforce/label/c.Matching_Why";
import evidence from "@salesforce/label/c.Matching_Evidence";
import thisRecord from "@salesforce/label/c.Matching_ThisRecord";
import thatProfile from "@salesforce/label/c.Matching_ThatProfile";
import againstFor from "@salesforce/label/c.Matching_AgainstFor";
import against from "@salesforce/label/c.Matching_Against";
import inFavour from "@salesforce/label/c.Matching_For";
import neutral from "@salesforce/label/c.Matching_Neutral";
import points from "@salesforce/label/c.Matching_Points";
import result from "@salesforce/label/c.Matching_Result";
import empty from "@salesforce/label/c.Matching_Empty";
import score from "@salesforce/label/c.Matching_Score";

export const labels = {
  why,
  evidence,
  thisRecord,
  thatProfile,
  againstFor,
  against,
  inFavour,
  neutral,
  points,
  result,
  empty,
  score,
};
