import allConnections from "@salesforce/label/c.Connections_LogAllConnections";
import allKinds from "@salesforce/label/c.Connections_LogAllKinds";
import allOutcomes from "@salesforce/label/c.Connections_LogAllOutcomes";
import allPeople from "@salesforce/label/c.Connections_LogAllPeople";
import anyTime from "@salesforce/label/c.Connections_LogAnyTime";
import chooseDays from "@salesforce/label/c.Connections_LogChooseDays";
import connection from "@salesforce/label/c.Connections_LogConnection";
import firstDay from "@salesforce/label/c.Connections_LogFirstDay";
import kind from "@salesforce/label/c.Connections_LogKind";
import lastDay from "@salesforce/label/c.Connections_LogLastDay";
import lastDays from "@salesforce/label/c.Connections_LogLastDays";
import outcome from "@salesforce/label/c.Connections_LogOutcome";
import period from "@salesforce/label/c.Connections_LogPeriod";
import person from "@salesforce/label/c.Connections_LogPerson";
import until from "@salesforce/label/c.Connections_LogUntil";

export const labels = {
  allConnections,
  allKinds,
  allOutcomes,
  allPeople,
  anyTime,
  chooseDays,
  connection,
  firstDay,
  kind,
  lastDay,
  lastDays,
  outcome,
  period,
  person,
  until,
};
