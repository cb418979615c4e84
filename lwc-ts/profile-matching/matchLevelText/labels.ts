import exact from "@salesforce/label/c.Matching_LevelExact";
import close from "@salesforce/label/c.Matching_LevelClose";
import similar from "@salesforce/label/c.Matching_LevelSimilar";
import different from "@salesforce/label/c.Matching_LevelDifferent";
import shortForm from "@salesforce/label/c.Matching_LevelShortForm";
import initial from "@salesforce/label/c.Matching_LevelInitial";
import part from "@salesforce/label/c.Matching_LevelPart";
import swapped from "@salesforce/label/c.Matching_LevelSwapped";
import swappedClosely from "@salesforce/label/c.Matching_LevelSwappedClosely";
import inOtherField from "@salesforce/label/c.Matching_LevelInOtherField";
import halfSwapped from "@salesforce/label/c.Matching_LevelHalfSwapped";
import sameWords from "@salesforce/label/c.Matching_LevelSameWords";
import contained from "@salesforce/label/c.Matching_LevelContained";
import oneDiffers from "@salesforce/label/c.Matching_LevelOneDiffers";
import genericWordsMore from "@salesforce/label/c.Matching_LevelGenericWordsMore";
import mostWords from "@salesforce/label/c.Matching_LevelMostWords";
import someWords from "@salesforce/label/c.Matching_LevelSomeWords";
import otherNumber from "@salesforce/label/c.Matching_LevelOtherNumber";
import otherStreet from "@salesforce/label/c.Matching_LevelOtherStreet";
import otherName from "@salesforce/label/c.Matching_LevelOtherName";
import otherArea from "@salesforce/label/c.Matching_LevelOtherArea";
import family from "@salesforce/label/c.Matching_LevelFamily";
import sameName from "@salesforce/label/c.Matching_LevelSameName";
import ownName from "@salesforce/label/c.Matching_LevelOwnName";
import similarName from "@salesforce/label/c.Matching_LevelSimilarName";
import sameDomain from "@salesforce/label/c.Matching_LevelSameDomain";
import sameArea from "@salesforce/label/c.Matching_LevelSameArea";

export const levelLabels: Readonly<Record<string, string>> = {
  exact,
  close,
  similar,
  different,
  shortForm,
  initial,
  part,
  swapped,
  swappedClosely,
  inOtherField,
  halfSwapped,
  sameWords,
  contained,
  oneDiffers,
  genericWordsMore,
  mostWords,
  someWords,
  otherNumber,
  otherStreet,
  otherName,
  otherArea,
  family,
  sameName,
  ownName,
  similarName,
  sameDomain,
  sameArea,
};
