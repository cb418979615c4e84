import next from "@salesforce/label/c.Connections_Next";
import pageRange from "@salesforce/label/c.Connections_PageRange";
import previous from "@salesforce/label/c.Connections_Previous";
import reason from "@salesforce/label/c.Connections_Reason";
import allRows from "@salesforce/label/c.UserMapping_AllRows";
import backToList from "@salesforce/label/c.UserMapping_BackToList";
import causeAction from "@salesforce/label/c.UserMapping_CauseAction";
import causeBadUser from "@salesforce/label/c.UserMapping_CauseBadUser";
import causeEmptyEmail from "@salesforce/label/c.UserMapping_CauseEmptyEmail";
import causeEmptyUsername from "@salesforce/label/c.UserMapping_CauseEmptyUsername";
import causeSeveralPeople from "@salesforce/label/c.UserMapping_CauseSeveralPeople";
import causeTwice from "@salesforce/label/c.UserMapping_CauseTwice";
import causeUnknownPerson from "@salesforce/label/c.UserMapping_CauseUnknownPerson";
import causeUserTaken from "@salesforce/label/c.UserMapping_CauseUserTaken";
import checkingProgress from "@salesforce/label/c.UserMapping_CheckingProgress";
import columnAfter from "@salesforce/label/c.UserMapping_ColumnAfter";
import columnBefore from "@salesforce/label/c.UserMapping_ColumnBefore";
import columnEmail from "@salesforce/label/c.UserMapping_ColumnEmail";
import columnOutcome from "@salesforce/label/c.UserMapping_ColumnOutcome";
import columnProblem from "@salesforce/label/c.UserMapping_ColumnProblem";
import columnRow from "@salesforce/label/c.UserMapping_ColumnRow";
import columnUsername from "@salesforce/label/c.UserMapping_ColumnUsername";
import csvTwice from "@salesforce/label/c.UserMapping_CsvTwice";
import doneUndone from "@salesforce/label/c.UserMapping_DoneUndone";
import doneUndonePartly from "@salesforce/label/c.UserMapping_DoneUndonePartly";
import downloadErrors from "@salesforce/label/c.UserMapping_DownloadErrors";
import encoding from "@salesforce/label/c.UserMapping_Encoding";
import exportAll from "@salesforce/label/c.UserMapping_ExportAll";
import fileHelp from "@salesforce/label/c.UserMapping_FileHelp";
import fileLabel from "@salesforce/label/c.UserMapping_FileLabel";
import fileRows from "@salesforce/label/c.UserMapping_FileRows";
import importProgress from "@salesforce/label/c.UserMapping_ImportProgress";
import importResult from "@salesforce/label/c.UserMapping_ImportResult";
import importRows from "@salesforce/label/c.UserMapping_ImportRows";
import importStopped from "@salesforce/label/c.UserMapping_ImportStopped";
import importTitle from "@salesforce/label/c.UserMapping_ImportTitle";
import noRowImportable from "@salesforce/label/c.UserMapping_NoRowImportable";
import nothingToChange from "@salesforce/label/c.UserMapping_NothingToChange";
import outcomeChanged from "@salesforce/label/c.UserMapping_OutcomeChanged";
import outcomeClear from "@salesforce/label/c.UserMapping_OutcomeClear";
import outcomeError from "@salesforce/label/c.UserMapping_OutcomeError";
import outcomeNew from "@salesforce/label/c.UserMapping_OutcomeNew";
import outcomeSame from "@salesforce/label/c.UserMapping_OutcomeSame";
import planProgress from "@salesforce/label/c.UserMapping_PlanProgress";
import separator from "@salesforce/label/c.UserMapping_Separator";
import statusCount from "@salesforce/label/c.UserMapping_StatusCount";
import stop from "@salesforce/label/c.UserMapping_Stop";
import tab from "@salesforce/label/c.UserMapping_Tab";
import undoImport from "@salesforce/label/c.UserMapping_UndoImport";

export const labels = {
  next,
  pageRange,
  previous,
  reason,
  allRows,
  backToList,
  causeAction,
  causeBadUser,
  causeEmptyEmail,
  causeEmptyUsername,
  causeSeveralPeople,
  causeTwice,
  causeUnknownPerson,
  causeUserTaken,
  checkingProgress,
  columnAfter,
  columnBefore,
  columnEmail,
  columnOutcome,
  columnProblem,
  columnRow,
  columnUsername,
  csvTwice,
  doneUndone,
  doneUndonePartly,
  downloadErrors,
  encoding,
  exportAll,
  fileHelp,
  fileLabel,
  fileRows,
  importProgress,
  importResult,
  importRows,
  importStopped,
  importTitle,
  noRowImportable,
  nothingToChange,
  outcomeChanged,
  outcomeClear,
  outcomeError,
  outcomeNew,
  outcomeSame,
  planProgress,
  separator,
  statusCount,
  stop,
  tab,
  undoImport,
};
