import history from "@salesforce/label/c.Matching_History";
import historyEmpty from "@salesforce/label/c.Matching_HistoryEmpty";
import historyLink from "@salesforce/label/c.Matching_HistoryLink";
import historyReason from "@salesforce/label/c.Matching_HistoryReason";
import historyReject from "@salesforce/label/c.Matching_HistoryReject";
import historyUndo from "@salesforce/label/c.Matching_HistoryUndo";
import reasonDifferentPerson from "@salesforce/label/c.Matching_ReasonDifferentPerson";
import reasonOther from "@salesforce/label/c.Matching_ReasonOther";
import reasonOtherCompany from "@salesforce/label/c.Matching_ReasonOtherCompany";
import somebody from "@salesforce/label/c.Matching_Somebody";

export const labels = {
  history,
  historyEmpty,
  historyLink,
  historyReason,
  historyReject,
  historyUndo,
  reasonDifferentPerson,
  reasonOther,
  reasonOtherCompany,
  somebody,
};
