import error from "@salesforce/label/c.Connections_Error";
import tryAgain from "@salesforce/label/c.Connections_TryAgain";
import connection from "@salesforce/label/c.UserMapping_Connection";
import loadFailed from "@salesforce/label/c.UserMapping_LoadFailed";
import loading from "@salesforce/label/c.UserMapping_Loading";
import noConnections from "@salesforce/label/c.UserMapping_NoConnections";
import noConnectionsMessage from "@salesforce/label/c.UserMapping_NoConnectionsMessage";

export const labels = {
  error,
  tryAgain,
  connection,
  loadFailed,
  loading,
  noConnections,
  noConnectionsMessage,
};
