import clearFilters from "@salesforce/label/c.Connections_ClearFilters";
import error from "@salesforce/label/c.Connections_Error";
import tryAgain from "@salesforce/label/c.Connections_TryAgain";
import warning from "@salesforce/label/c.Connections_Warning";
import changeKeys from "@salesforce/label/c.UserMapping_ChangeKeys";
import changesTitle from "@salesforce/label/c.UserMapping_ChangesTitle";
import clear from "@salesforce/label/c.UserMapping_Clear";
import contextsTitle from "@salesforce/label/c.UserMapping_ContextsTitle";
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
import goOn from "@salesforce/label/c.UserMapping_GoOn";
import importCsv from "@salesforce/label/c.UserMapping_ImportCsv";
import loadFailed from "@salesforce/label/c.UserMapping_LoadFailed";
import loading from "@salesforce/label/c.UserMapping_Loading";
import more from "@salesforce/label/c.UserMapping_More";
import noMatches from "@salesforce/label/c.UserMapping_NoMatches";
import people from "@salesforce/label/c.UserMapping_People";
import peopleShown from "@salesforce/label/c.UserMapping_PeopleShown";
import readOnly from "@salesforce/label/c.UserMapping_ReadOnly";
import selected from "@salesforce/label/c.UserMapping_Selected";
import title from "@salesforce/label/c.UserMapping_Title";
import undo from "@salesforce/label/c.UserMapping_Undo";
import viewAsUnmapped from "@salesforce/label/c.UserMapping_ViewAsUnmapped";

export const labels = {
  clearFilters,
  error,
  tryAgain,
  warning,
  changeKeys,
  changesTitle,
  clear,
  contextsTitle,
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
  goOn,
  importCsv,
  loadFailed,
  loading,
  more,
  noMatches,
  people,
  peopleShown,
  readOnly,
  selected,
  title,
  undo,
  viewAsUnmapped,
};
