import compare from "@salesforce/label/c.Matching_Compare";
import compareEnd from "@salesforce/label/c.Matching_CompareEnd";
import doneLink from "@salesforce/label/c.Matching_DoneLink";
import doneReject from "@salesforce/label/c.Matching_DoneReject";
import doneUndo from "@salesforce/label/c.Matching_DoneUndo";
import history from "@salesforce/label/c.Matching_History";
import loadFailed from "@salesforce/label/c.Matching_LoadFailed";
import loading from "@salesforce/label/c.Matching_Loading";
import lockMessage from "@salesforce/label/c.Matching_LockMessage";
import lockTitle from "@salesforce/label/c.Matching_LockTitle";
import looking from "@salesforce/label/c.Matching_Looking";
import noMatchAt from "@salesforce/label/c.Matching_NoMatchAt";
import noService from "@salesforce/label/c.Matching_NoService";
import noServiceMessage from "@salesforce/label/c.Matching_NoServiceMessage";
import none from "@salesforce/label/c.Matching_None";
import nothingFound from "@salesforce/label/c.Matching_NothingFound";
import profile from "@salesforce/label/c.Matching_Profile";
import profileAt from "@salesforce/label/c.Matching_ProfileAt";
import rejectedBy from "@salesforce/label/c.Matching_RejectedBy";
import runnerUp from "@salesforce/label/c.Matching_RunnerUp";
import searchYourself from "@salesforce/label/c.Matching_SearchYourself";
import searchedAt from "@salesforce/label/c.Matching_SearchedAt";
import serviceDown from "@salesforce/label/c.Matching_ServiceDown";
import servicePaused from "@salesforce/label/c.Matching_ServicePaused";
import tooLittleData from "@salesforce/label/c.Matching_TooLittleData";
import tooUnlike from "@salesforce/label/c.Matching_TooUnlike";
import undo from "@salesforce/label/c.Matching_Undo";

export const labels = {
  compare,
  compareEnd,
  doneLink,
  doneReject,
  doneUndo,
  history,
  loadFailed,
  loading,
  lockMessage,
  lockTitle,
  looking,
  noMatchAt,
  noService,
  noServiceMessage,
  none,
  nothingFound,
  profile,
  profileAt,
  rejectedBy,
  runnerUp,
  searchYourself,
  searchedAt,
  serviceDown,
  servicePaused,
  tooLittleData,
  tooUnlike,
  undo,
};
