import byCauseway from "@salesforce/label/c.Connections_ByCauseway";
import byPerson from "@salesforce/label/c.Connections_ByPerson";
import correlation from "@salesforce/label/c.Connections_Correlation";
import details from "@salesforce/label/c.Connections_Details";
import error from "@salesforce/label/c.Connections_Error";
import eventAdopted from "@salesforce/label/c.Connections_EventAdopted";
import eventCallback from "@salesforce/label/c.Connections_EventCallback";
import eventCheck from "@salesforce/label/c.Connections_EventCheck";
import eventRemoved from "@salesforce/label/c.Connections_EventRemoved";
import eventRepeated from "@salesforce/label/c.Connections_EventRepeated";
import eventRevoked from "@salesforce/label/c.Connections_EventRevoked";
import eventStored from "@salesforce/label/c.Connections_EventStored";
import eventTested from "@salesforce/label/c.Connections_EventTested";
import nextActivates from "@salesforce/label/c.Connections_NextActivates";
import nextApproves from "@salesforce/label/c.Connections_NextApproves";
import outcomeFailed from "@salesforce/label/c.Connections_OutcomeFailed";
import outcomeRefused from "@salesforce/label/c.Connections_OutcomeRefused";
import showOlder from "@salesforce/label/c.Connections_ShowOlder";
import timeline from "@salesforce/label/c.Connections_Timeline";
import timelineFailed from "@salesforce/label/c.Connections_TimelineFailed";

export const labels = {
  timeline,
  showOlder,
  timelineFailed,
  byPerson,
  byCauseway,
  outcomeRefused,
  outcomeFailed,
  nextApproves,
  nextActivates,
  eventRepeated,
  eventAdopted,
  eventCheck,
  eventStored,
  eventTested,
  eventRemoved,
  eventRevoked,
  eventCallback,
  correlation,
  details,
  error,
};
