import matched from "@salesforce/label/c.Matching_Matched";
import possible from "@salesforce/label/c.Matching_Possible";
import conflict from "@salesforce/label/c.Matching_Conflict";
import stale from "@salesforce/label/c.Matching_Stale";
import none from "@salesforce/label/c.Matching_None";
import searching from "@salesforce/label/c.Matching_Searching";
import matchedAt from "@salesforce/label/c.Matching_MatchedAt";
import noMatchAt from "@salesforce/label/c.Matching_NoMatchAt";
import noService from "@salesforce/label/c.Matching_NoService";
import sentenceCertain from "@salesforce/label/c.Matching_SentenceCertain";
import sentenceProbable from "@salesforce/label/c.Matching_SentenceProbable";
import sentencePerhaps from "@salesforce/label/c.Matching_SentencePerhaps";
import agreeing from "@salesforce/label/c.Matching_Agreeing";
import differing from "@salesforce/label/c.Matching_Differing";
import needsSeat from "@salesforce/label/c.Matching_NeedsSeat";
import factStartingPoint from "@salesforce/label/c.Matching_FactStartingPoint";
import factGivenName from "@salesforce/label/c.Matching_FactGivenName";
import factSurname from "@salesforce/label/c.Matching_FactSurname";
import factName from "@salesforce/label/c.Matching_FactName";
import factCompanyName from "@salesforce/label/c.Matching_FactCompanyName";
import factLegalForm from "@salesforce/label/c.Matching_FactLegalForm";
import factDomain from "@salesforce/label/c.Matching_FactDomain";
import factEmail from "@salesforce/label/c.Matching_FactEmail";
import factPhone from "@salesforce/label/c.Matching_FactPhone";
import factBirthDate from "@salesforce/label/c.Matching_FactBirthDate";
import factIdentifier from "@salesforce/label/c.Matching_FactIdentifier";
import factCompany from "@salesforce/label/c.Matching_FactCompany";
import factTitle from "@salesforce/label/c.Matching_FactTitle";
import factStreet from "@salesforce/label/c.Matching_FactStreet";
import factHouseNumber from "@salesforce/label/c.Matching_FactHouseNumber";
import factLocality from "@salesforce/label/c.Matching_FactLocality";
import factCity from "@salesforce/label/c.Matching_FactCity";
import factPostalCode from "@salesforce/label/c.Matching_FactPostalCode";
import factRegion from "@salesforce/label/c.Matching_FactRegion";
import factCountry from "@salesforce/label/c.Matching_FactCountry";
import factHousehold from "@salesforce/label/c.Matching_FactHousehold";
import factNeighbours from "@salesforce/label/c.Matching_FactNeighbours";
import factArea from "@salesforce/label/c.Matching_FactArea";
import factBranches from "@salesforce/label/c.Matching_FactBranches";
import factAddress from "@salesforce/label/c.Matching_FactAddress";
import factEmployer from "@salesforce/label/c.Matching_FactEmployer";

export const labels = {
  matched,
  possible,
  conflict,
  stale,
  none,
  searching,
  matchedAt,
  noMatchAt,
  noService,
  sentenceCertain,
  sentenceProbable,
  sentencePerhaps,
  agreeing,
  differing,
  needsSeat,
  factStartingPoint,
  factGivenName,
  factSurname,
  factName,
  factCompanyName,
  factLegalForm,
  factDomain,
  factEmail,
  factPhone,
  factBirthDate,
  factIdentifier,
  factCompany,
  factTitle,
  factStreet,
  factHouseNumber,
  factLocality,
  factCity,
  factPostalCode,
  factRegion,
  factCountry,
  factHousehold,
  factNeighbours,
  factArea,
  factBranches,
  factAddress,
  factEmployer,
};
