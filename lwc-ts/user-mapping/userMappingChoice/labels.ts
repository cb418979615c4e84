import reason from "@salesforce/label/c.Connections_Reason";
import cancel from "@salesforce/label/c.UserMapping_Cancel";
import chooseUser from "@salesforce/label/c.UserMapping_ChooseUser";
import columnUser from "@salesforce/label/c.UserMapping_ColumnUser";
import map from "@salesforce/label/c.UserMapping_Map";
import mapTitle from "@salesforce/label/c.UserMapping_MapTitle";
import searchUsers from "@salesforce/label/c.UserMapping_SearchUsers";

export const labels = {
  reason,
  cancel,
  chooseUser,
  columnUser,
  map,
  mapTitle,
  searchUsers,
};
