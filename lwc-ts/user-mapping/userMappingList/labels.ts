import warning from "@salesforce/label/c.Connections_Warning";
import changeKeys from "@salesforce/label/c.UserMapping_ChangeKeys";
import changesTitle from "@salesforce/label/c.UserMapping_ChangesTitle";
import contextsTitle from "@salesforce/label/c.UserMapping_ContextsTitle";
import emptyMessage from "@salesforce/label/c.UserMapping_EmptyMessage";
import emptyTitle from "@salesforce/label/c.UserMapping_EmptyTitle";
import exportAll from "@salesforce/label/c.UserMapping_ExportAll";
import findPeople from "@salesforce/label/c.UserMapping_FindPeople";
import findPeopleAgain from "@salesforce/label/c.UserMapping_FindPeopleAgain";
import goOn from "@salesforce/label/c.UserMapping_GoOn";
import importCsv from "@salesforce/label/c.UserMapping_ImportCsv";
import loadFailed from "@salesforce/label/c.UserMapping_LoadFailed";
import loading from "@salesforce/label/c.UserMapping_Loading";
import more from "@salesforce/label/c.UserMapping_More";
import readOnly from "@salesforce/label/c.UserMapping_ReadOnly";
import viewAsUnmapped from "@salesforce/label/c.UserMapping_ViewAsUnmapped";

export const labels = {
  warning,
  changeKeys,
  changesTitle,
  contextsTitle,
  emptyMessage,
  emptyTitle,
  exportAll,
  findPeople,
  findPeopleAgain,
  goOn,
  importCsv,
  loadFailed,
  loading,
  more,
  readOnly,
  viewAsUnmapped,
};
