import addAlias from "@salesforce/label/c.UserMapping_AddAlias";
import aliasEmails from "@salesforce/label/c.UserMapping_AliasEmails";
import clear from "@salesforce/label/c.UserMapping_Clear";
import close from "@salesforce/label/c.UserMapping_Close";
import doneCleared from "@salesforce/label/c.UserMapping_DoneCleared";
import doneFound from "@salesforce/label/c.UserMapping_DoneFound";
import doneMapped from "@salesforce/label/c.UserMapping_DoneMapped";
import doneUndone from "@salesforce/label/c.UserMapping_DoneUndone";
import doneUndonePartly from "@salesforce/label/c.UserMapping_DoneUndonePartly";
import findAgain from "@salesforce/label/c.UserMapping_FindAgain";
import history from "@salesforce/label/c.UserMapping_History";
import historyLine from "@salesforce/label/c.UserMapping_HistoryLine";
import loadFailed from "@salesforce/label/c.UserMapping_LoadFailed";
import loading from "@salesforce/label/c.UserMapping_Loading";
import mapToSomeone from "@salesforce/label/c.UserMapping_MapToSomeone";
import mapUser from "@salesforce/label/c.UserMapping_MapUser";
import noAliases from "@salesforce/label/c.UserMapping_NoAliases";
import noHistory from "@salesforce/label/c.UserMapping_NoHistory";
import nobody from "@salesforce/label/c.UserMapping_Nobody";
import removeAlias from "@salesforce/label/c.UserMapping_RemoveAlias";
import undoUntil from "@salesforce/label/c.UserMapping_UndoUntil";

export const labels = {
  addAlias,
  aliasEmails,
  clear,
  close,
  doneCleared,
  doneFound,
  doneMapped,
  doneUndone,
  doneUndonePartly,
  findAgain,
  history,
  historyLine,
  loadFailed,
  loading,
  mapToSomeone,
  mapUser,
  noAliases,
  noHistory,
  nobody,
  removeAlias,
  undoUntil,
};
