import accept from "@salesforce/label/c.Matching_Accept";
import decidedElsewhere from "@salesforce/label/c.Matching_DecidedElsewhere";
import differentNote from "@salesforce/label/c.Matching_DifferentNote";
import keep from "@salesforce/label/c.Matching_Keep";
import loadFailed from "@salesforce/label/c.Matching_LoadFailed";
import loading from "@salesforce/label/c.Matching_Loading";
import nextCase from "@salesforce/label/c.Matching_NextCase";
import openRecord from "@salesforce/label/c.Matching_OpenRecord";
import reason from "@salesforce/label/c.Matching_Reason";
import reasonDifferentPerson from "@salesforce/label/c.Matching_ReasonDifferentPerson";
import reasonOther from "@salesforce/label/c.Matching_ReasonOther";
import reasonOtherCompany from "@salesforce/label/c.Matching_ReasonOtherCompany";
import rejectNow from "@salesforce/label/c.Matching_RejectNow";
import skip from "@salesforce/label/c.Matching_Skip";
import thisOne from "@salesforce/label/c.Matching_ThisOne";
import undo from "@salesforce/label/c.Matching_Undo";

export const labels = {
  accept,
  decidedElsewhere,
  differentNote,
  keep,
  loadFailed,
  loading,
  nextCase,
  openRecord,
  reason,
  reasonDifferentPerson,
  reasonOther,
  reasonOtherCompany,
  rejectNow,
  skip,
  thisOne,
  undo,
};
