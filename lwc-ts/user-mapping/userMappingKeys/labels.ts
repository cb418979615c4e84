import warning from "@salesforce/label/c.Connections_Warning";
import alsoReplace from "@salesforce/label/c.UserMapping_AlsoReplace";
import apply from "@salesforce/label/c.UserMapping_Apply";
import applyLosesTitle from "@salesforce/label/c.UserMapping_ApplyLosesTitle";
import applyPlan from "@salesforce/label/c.UserMapping_ApplyPlan";
import backToList from "@salesforce/label/c.UserMapping_BackToList";
import columnAfter from "@salesforce/label/c.UserMapping_ColumnAfter";
import columnBefore from "@salesforce/label/c.UserMapping_ColumnBefore";
import columnPerson from "@salesforce/label/c.UserMapping_ColumnPerson";
import columnWhy from "@salesforce/label/c.UserMapping_ColumnWhy";
import discard from "@salesforce/label/c.UserMapping_Discard";
import goBack from "@salesforce/label/c.UserMapping_GoBack";
import goOn from "@salesforce/label/c.UserMapping_GoOn";
import keysNew from "@salesforce/label/c.UserMapping_KeysNew";
import keysNow from "@salesforce/label/c.UserMapping_KeysNow";
import keysTitle from "@salesforce/label/c.UserMapping_KeysTitle";
import kindChanged from "@salesforce/label/c.UserMapping_KindChanged";
import kindKeptByHand from "@salesforce/label/c.UserMapping_KindKeptByHand";
import kindLost from "@salesforce/label/c.UserMapping_KindLost";
import kindNew from "@salesforce/label/c.UserMapping_KindNew";
import kindOther from "@salesforce/label/c.UserMapping_KindOther";
import kindSameUser from "@salesforce/label/c.UserMapping_KindSameUser";
import kindUnchanged from "@salesforce/label/c.UserMapping_KindUnchanged";
import loadFailed from "@salesforce/label/c.UserMapping_LoadFailed";
import loading from "@salesforce/label/c.UserMapping_Loading";
import noChange from "@salesforce/label/c.UserMapping_NoChange";
import nobody from "@salesforce/label/c.UserMapping_Nobody";
import planApplied from "@salesforce/label/c.UserMapping_PlanApplied";
import planOf from "@salesforce/label/c.UserMapping_PlanOf";
import planProgress from "@salesforce/label/c.UserMapping_PlanProgress";
import planUndone from "@salesforce/label/c.UserMapping_PlanUndone";
import planningProgress from "@salesforce/label/c.UserMapping_PlanningProgress";
import preview from "@salesforce/label/c.UserMapping_Preview";
import showMore from "@salesforce/label/c.UserMapping_ShowMore";
import stalePlan from "@salesforce/label/c.UserMapping_StalePlan";
import statusCount from "@salesforce/label/c.UserMapping_StatusCount";
import undoChange from "@salesforce/label/c.UserMapping_UndoChange";

export const labels = {
  warning,
  alsoReplace,
  apply,
  applyLosesTitle,
  applyPlan,
  backToList,
  columnAfter,
  columnBefore,
  columnPerson,
  columnWhy,
  discard,
  goBack,
  goOn,
  keysNew,
  keysNow,
  keysTitle,
  kindChanged,
  kindKeptByHand,
  kindLost,
  kindNew,
  kindOther,
  kindSameUser,
  kindUnchanged,
  loadFailed,
  loading,
  noChange,
  nobody,
  planApplied,
  planOf,
  planProgress,
  planUndone,
  planningProgress,
  preview,
  showMore,
  stalePlan,
  statusCount,
  undoChange,
};
