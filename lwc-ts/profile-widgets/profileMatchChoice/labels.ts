import cancel from "@salesforce/label/c.Matching_Cancel";
import chooseFirst from "@salesforce/label/c.Matching_ChooseFirst";
import chooseTitle from "@salesforce/label/c.Matching_ChooseTitle";
import linkProfile from "@salesforce/label/c.Matching_LinkProfile";
import linkReason from "@salesforce/label/c.Matching_LinkReason";
import linkReasonHelp from "@salesforce/label/c.Matching_LinkReasonHelp";
import loading from "@salesforce/label/c.Matching_Loading";
import noProfiles from "@salesforce/label/c.Matching_NoProfiles";
import profiles from "@salesforce/label/c.Matching_Profiles";
import score from "@salesforce/label/c.Matching_Score";
import searchProfiles from "@salesforce/label/c.Matching_SearchProfiles";
import taken from "@salesforce/label/c.Matching_Taken";
import typeMore from "@salesforce/label/c.Matching_TypeMore";

export const labels = {
  cancel,
  chooseFirst,
  chooseTitle,
  linkProfile,
  linkReason,
  linkReasonHelp,
  loading,
  noProfiles,
  profiles,
  score,
  searchProfiles,
  taken,
  typeMore,
};
