import why from "@salesforce/label/c.Matching_Why";
import profile from "@salesforce/label/c.Matching_Profile";
import profileAt from "@salesforce/label/c.Matching_ProfileAt";
import score from "@salesforce/label/c.Matching_Score";
import confirm from "@salesforce/label/c.Matching_Confirm";
import reject from "@salesforce/label/c.Matching_Reject";
import thisOne from "@salesforce/label/c.Matching_ThisOne";
import stillRight from "@salesforce/label/c.Matching_StillRight";
import undo from "@salesforce/label/c.Matching_Undo";
import open from "@salesforce/label/c.Matching_Open";
import runnerUp from "@salesforce/label/c.Matching_RunnerUp";
import suggestedAt from "@salesforce/label/c.Matching_SuggestedAt";
import decidedBy from "@salesforce/label/c.Matching_DecidedBy";
import rejectedBy from "@salesforce/label/c.Matching_RejectedBy";
import searchedAt from "@salesforce/label/c.Matching_SearchedAt";
import tooLittleData from "@salesforce/label/c.Matching_TooLittleData";
import nothingFound from "@salesforce/label/c.Matching_NothingFound";
import tooUnlike from "@salesforce/label/c.Matching_TooUnlike";
import different from "@salesforce/label/c.Matching_Different";
import differentNote from "@salesforce/label/c.Matching_DifferentNote";
import reason from "@salesforce/label/c.Matching_Reason";
import reasonDifferentPerson from "@salesforce/label/c.Matching_ReasonDifferentPerson";
import reasonOtherCompany from "@salesforce/label/c.Matching_ReasonOtherCompany";
import reasonOther from "@salesforce/label/c.Matching_ReasonOther";
import rejectNow from "@salesforce/label/c.Matching_RejectNow";
import keep from "@salesforce/label/c.Matching_Keep";
import failed from "@salesforce/label/c.Matching_Failed";
import loading from "@salesforce/label/c.Matching_Loading";

export const labels = {
  why,
  profile,
  profileAt,
  score,
  confirm,
  reject,
  thisOne,
  stillRight,
  undo,
  open,
  runnerUp,
  suggestedAt,
  decidedBy,
  rejectedBy,
  searchedAt,
  tooLittleData,
  nothingFound,
  tooUnlike,
  different,
  differentNote,
  reason,
  reasonDifferentPerson,
  reasonOtherCompany,
  reasonOther,
  rejectNow,
  keep,
  failed,
  loading,
};
