import actionsFor from "@salesforce/label/c.Connections_ActionsFor";
import clearFilters from "@salesforce/label/c.Connections_ClearFilters";
import columnStatus from "@salesforce/label/c.Connections_ColumnStatus";
import error from "@salesforce/label/c.Connections_Error";
import next from "@salesforce/label/c.Connections_Next";
import pageRange from "@salesforce/label/c.Connections_PageRange";
import previous from "@salesforce/label/c.Connections_Previous";
import tryAgain from "@salesforce/label/c.Connections_TryAgain";
import warning from "@salesforce/label/c.Connections_Warning";
import allLicenses from "@salesforce/label/c.UserMapping_AllLicenses";
import allMethods from "@salesforce/label/c.UserMapping_AllMethods";
import changeKeys from "@salesforce/label/c.UserMapping_ChangeKeys";
import clear from "@salesforce/label/c.UserMapping_Clear";
import columnChanged from "@salesforce/label/c.UserMapping_ColumnChanged";
import columnEmail from "@salesforce/label/c.UserMapping_ColumnEmail";
import columnMethod from "@salesforce/label/c.UserMapping_ColumnMethod";
import columnPerson from "@salesforce/label/c.UserMapping_ColumnPerson";
import columnUser from "@salesforce/label/c.UserMapping_ColumnUser";
import doneCleared from "@salesforce/label/c.UserMapping_DoneCleared";
import doneFound from "@salesforce/label/c.UserMapping_DoneFound";
import doneNothing from "@salesforce/label/c.UserMapping_DoneNothing";
import doneUndone from "@salesforce/label/c.UserMapping_DoneUndone";
import doneUndonePartly from "@salesforce/label/c.UserMapping_DoneUndonePartly";
import emptyMessage from "@salesforce/label/c.UserMapping_EmptyMessage";
import emptyTitle from "@salesforce/label/c.UserMapping_EmptyTitle";
import exportAll from "@salesforce/label/c.UserMapping_ExportAll";
import findAgain from "@salesforce/label/c.UserMapping_FindAgain";
import findPeople from "@salesforce/label/c.UserMapping_FindPeople";
import findPeopleAgain from "@salesforce/label/c.UserMapping_FindPeopleAgain";
import importCsv from "@salesforce/label/c.UserMapping_ImportCsv";
import license from "@salesforce/label/c.UserMapping_License";
import loadFailed from "@salesforce/label/c.UserMapping_LoadFailed";
import loading from "@salesforce/label/c.UserMapping_Loading";
import more from "@salesforce/label/c.UserMapping_More";
import noMatches from "@salesforce/label/c.UserMapping_NoMatches";
import people from "@salesforce/label/c.UserMapping_People";
import peopleShown from "@salesforce/label/c.UserMapping_PeopleShown";
import readOnly from "@salesforce/label/c.UserMapping_ReadOnly";
import search from "@salesforce/label/c.UserMapping_Search";
import selected from "@salesforce/label/c.UserMapping_Selected";
import statusCount from "@salesforce/label/c.UserMapping_StatusCount";
import title from "@salesforce/label/c.UserMapping_Title";
import undo from "@salesforce/label/c.UserMapping_Undo";
import viewAsUnmapped from "@salesforce/label/c.UserMapping_ViewAsUnmapped";

export const labels = {
  actionsFor,
  clearFilters,
  columnStatus,
  error,
  next,
  pageRange,
  previous,
  tryAgain,
  warning,
  allLicenses,
  allMethods,
  changeKeys,
  clear,
  columnChanged,
  columnEmail,
  columnMethod,
  columnPerson,
  columnUser,
  doneCleared,
  doneFound,
  doneNothing,
  doneUndone,
  doneUndonePartly,
  emptyMessage,
  emptyTitle,
  exportAll,
  findAgain,
  findPeople,
  findPeopleAgain,
  importCsv,
  license,
  loadFailed,
  loading,
  more,
  noMatches,
  people,
  peopleShown,
  readOnly,
  search,
  selected,
  statusCount,
  title,
  undo,
  viewAsUnmapped,
};
