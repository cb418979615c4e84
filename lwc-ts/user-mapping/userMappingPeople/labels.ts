import clearFilters from "@salesforce/label/c.Connections_ClearFilters";
import clear from "@salesforce/label/c.UserMapping_Clear";
import doneCleared from "@salesforce/label/c.UserMapping_DoneCleared";
import doneFound from "@salesforce/label/c.UserMapping_DoneFound";
import doneNothing from "@salesforce/label/c.UserMapping_DoneNothing";
import doneUndone from "@salesforce/label/c.UserMapping_DoneUndone";
import doneUndonePartly from "@salesforce/label/c.UserMapping_DoneUndonePartly";
import findAgain from "@salesforce/label/c.UserMapping_FindAgain";
import loadFailed from "@salesforce/label/c.UserMapping_LoadFailed";
import loading from "@salesforce/label/c.UserMapping_Loading";
import noMatches from "@salesforce/label/c.UserMapping_NoMatches";
import people from "@salesforce/label/c.UserMapping_People";
import peopleShown from "@salesforce/label/c.UserMapping_PeopleShown";
import selected from "@salesforce/label/c.UserMapping_Selected";
import title from "@salesforce/label/c.UserMapping_Title";
import undo from "@salesforce/label/c.UserMapping_Undo";

export const labels = {
  clearFilters,
  clear,
  doneCleared,
  doneFound,
  doneNothing,
  doneUndone,
  doneUndonePartly,
  findAgain,
  loadFailed,
  loading,
  noMatches,
  people,
  peopleShown,
  selected,
  title,
  undo,
};
