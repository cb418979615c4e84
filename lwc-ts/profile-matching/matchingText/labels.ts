import countOf from "@salesforce/label/c.Matching_CountOf";
import objectAccount from "@salesforce/label/c.Matching_ObjectAccount";
import objectContact from "@salesforce/label/c.Matching_ObjectContact";
import objectLead from "@salesforce/label/c.Matching_ObjectLead";
import oneAccount from "@salesforce/label/c.Matching_OneAccount";
import oneContact from "@salesforce/label/c.Matching_OneContact";
import oneLead from "@salesforce/label/c.Matching_OneLead";
import outcomeConflict from "@salesforce/label/c.Matching_OutcomeConflict";
import outcomeMatched from "@salesforce/label/c.Matching_OutcomeMatched";
import outcomeNone from "@salesforce/label/c.Matching_OutcomeNone";
import outcomePossible from "@salesforce/label/c.Matching_OutcomePossible";
import outcomeStale from "@salesforce/label/c.Matching_OutcomeStale";
import whyNothingFound from "@salesforce/label/c.Matching_WhyNothingFound";
import whyRejected from "@salesforce/label/c.Matching_WhyRejected";
import whyTooLittleData from "@salesforce/label/c.Matching_WhyTooLittleData";
import whyTooUnlike from "@salesforce/label/c.Matching_WhyTooUnlike";

export const labels = {
  countOf,
  objectAccount,
  objectContact,
  objectLead,
  oneAccount,
  oneContact,
  oneLead,
  outcomeConflict,
  outcomeMatched,
  outcomeNone,
  outcomePossible,
  outcomeStale,
  whyNothingFound,
  whyRejected,
  whyTooLittleData,
  whyTooUnlike,
};
