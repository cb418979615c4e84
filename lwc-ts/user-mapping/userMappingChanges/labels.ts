import warning from "@salesforce/label/c.Connections_Warning";
import backToList from "@salesforce/label/c.UserMapping_BackToList";
import changeDiscarded from "@salesforce/label/c.UserMapping_ChangeDiscarded";
import changeLine from "@salesforce/label/c.UserMapping_ChangeLine";
import changeMoving from "@salesforce/label/c.UserMapping_ChangeMoving";
import changePlanned from "@salesforce/label/c.UserMapping_ChangePlanned";
import changeReason from "@salesforce/label/c.UserMapping_ChangeReason";
import changesEmpty from "@salesforce/label/c.UserMapping_ChangesEmpty";
import changesEmptyText from "@salesforce/label/c.UserMapping_ChangesEmptyText";
import changesTitle from "@salesforce/label/c.UserMapping_ChangesTitle";
import doneUndone from "@salesforce/label/c.UserMapping_DoneUndone";
import doneUndonePartly from "@salesforce/label/c.UserMapping_DoneUndonePartly";
import goOn from "@salesforce/label/c.UserMapping_GoOn";
import loadFailed from "@salesforce/label/c.UserMapping_LoadFailed";
import loading from "@salesforce/label/c.UserMapping_Loading";
import planProgress from "@salesforce/label/c.UserMapping_PlanProgress";
import undoUntil from "@salesforce/label/c.UserMapping_UndoUntil";

export const labels = {
  warning,
  backToList,
  changeDiscarded,
  changeLine,
  changeMoving,
  changePlanned,
  changeReason,
  changesEmpty,
  changesEmptyText,
  changesTitle,
  doneUndone,
  doneUndonePartly,
  goOn,
  loadFailed,
  loading,
  planProgress,
  undoUntil,
};
