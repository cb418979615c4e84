import byCauseway from "@salesforce/label/c.Connections_ByCauseway";
import byPerson from "@salesforce/label/c.Connections_ByPerson";
import correlation from "@salesforce/label/c.Connections_Correlation";
import details from "@salesforce/label/c.Connections_Details";
import nextActivates from "@salesforce/label/c.Connections_NextActivates";
import nextApproves from "@salesforce/label/c.Connections_NextApproves";
import showOlder from "@salesforce/label/c.Connections_ShowOlder";
import timeline from "@salesforce/label/c.Connections_Timeline";
import timelineFailed from "@salesforce/label/c.Connections_TimelineFailed";

export const labels = {
  timeline,
  showOlder,
  timelineFailed,
  byPerson,
  byCauseway,
  nextApproves,
  nextActivates,
  correlation,
  details,
};
