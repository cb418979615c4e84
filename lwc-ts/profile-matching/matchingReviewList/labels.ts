import acceptCount from "@salesforce/label/c.Matching_AcceptCount";
import acceptManyTitle from "@salesforce/label/c.Matching_AcceptManyTitle";
import cancel from "@salesforce/label/c.Matching_Cancel";
import caseValue from "@salesforce/label/c.Matching_CaseValue";
import cases from "@salesforce/label/c.Matching_Cases";
import doubtHigh from "@salesforce/label/c.Matching_DoubtHigh";
import doubtLow from "@salesforce/label/c.Matching_DoubtLow";
import doubtMedium from "@salesforce/label/c.Matching_DoubtMedium";
import moreRecords from "@salesforce/label/c.Matching_MoreRecords";
import selectCase from "@salesforce/label/c.Matching_SelectCase";
import selectMany from "@salesforce/label/c.Matching_SelectMany";
import score from "@salesforce/label/c.Matching_Score";

export const labels = {
  acceptCount,
  acceptManyTitle,
  cancel,
  caseValue,
  cases,
  doubtHigh,
  doubtLow,
  doubtMedium,
  moreRecords,
  selectCase,
  selectMany,
  score,
};
