import connection from "@salesforce/label/c.UserMapping_Connection";
import loadFailed from "@salesforce/label/c.UserMapping_LoadFailed";
import loading from "@salesforce/label/c.UserMapping_Loading";
import noConnections from "@salesforce/label/c.UserMapping_NoConnections";
import noConnectionsMessage from "@salesforce/label/c.UserMapping_NoConnectionsMessage";

export const labels = {
  connection,
  loadFailed,
  loading,
  noConnections,
  noConnectionsMessage,
};
