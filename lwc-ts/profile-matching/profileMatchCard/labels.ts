import aliasNote from "@salesforce/label/c.Matching_AliasNote";
import chooseAnother from "@salesforce/label/c.Matching_ChooseAnother";
import confirm from "@salesforce/label/c.Matching_Confirm";
import decidedBy from "@salesforce/label/c.Matching_DecidedBy";
import different from "@salesforce/label/c.Matching_Different";
import differentNote from "@salesforce/label/c.Matching_DifferentNote";
import keep from "@salesforce/label/c.Matching_Keep";
import open from "@salesforce/label/c.Matching_Open";
import profile from "@salesforce/label/c.Matching_Profile";
import reason from "@salesforce/label/c.Matching_Reason";
import reasonDifferentPerson from "@salesforce/label/c.Matching_ReasonDifferentPerson";
import reasonOther from "@salesforce/label/c.Matching_ReasonOther";
import reasonOtherCompany from "@salesforce/label/c.Matching_ReasonOtherCompany";
import reject from "@salesforce/label/c.Matching_Reject";
import rejectNow from "@salesforce/label/c.Matching_RejectNow";
import score from "@salesforce/label/c.Matching_Score";
import staleSentence from "@salesforce/label/c.Matching_StaleSentence";
import stillRight from "@salesforce/label/c.Matching_StillRight";
import suggestedAt from "@salesforce/label/c.Matching_SuggestedAt";
import thisOne from "@salesforce/label/c.Matching_ThisOne";
import undoUntil from "@salesforce/label/c.Matching_UndoUntil";
import why from "@salesforce/label/c.Matching_Why";

export const labels = {
  aliasNote,
  chooseAnother,
  confirm,
  decidedBy,
  different,
  differentNote,
  keep,
  open,
  profile,
  reason,
  reasonDifferentPerson,
  reasonOther,
  reasonOtherCompany,
  reject,
  rejectNow,
  score,
  staleSentence,
  stillRight,
  suggestedAt,
  thisOne,
  undoUntil,
  why,
};
