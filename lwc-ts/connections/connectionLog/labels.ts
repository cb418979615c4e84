import allKinds from "@salesforce/label/c.Connections_LogAllKinds";
import allOutcomes from "@salesforce/label/c.Connections_LogAllOutcomes";
import broken from "@salesforce/label/c.Connections_LogBroken";
import byCauseway from "@salesforce/label/c.Connections_ByCauseway";
import clearFilters from "@salesforce/label/c.Connections_ClearFilters";
import correlation from "@salesforce/label/c.Connections_Correlation";
import details from "@salesforce/label/c.Connections_Details";
import empty from "@salesforce/label/c.Connections_LogEmpty";
import error from "@salesforce/label/c.Connections_Error";
import anyTime from "@salesforce/label/c.Connections_LogAnyTime";
import intact from "@salesforce/label/c.Connections_LogIntact";
import kind from "@salesforce/label/c.Connections_LogKind";
import loadFailed from "@salesforce/label/c.Connections_LogLoadFailed";
import loading from "@salesforce/label/c.Connections_LogLoading";
import outcome from "@salesforce/label/c.Connections_LogOutcome";
import showOlder from "@salesforce/label/c.Connections_ShowOlder";
import title from "@salesforce/label/c.Connections_LogTitle";
import lastDay from "@salesforce/label/c.Connections_LogLastDay";
import lastDays from "@salesforce/label/c.Connections_LogLastDays";
import period from "@salesforce/label/c.Connections_LogPeriod";
import tryAgain from "@salesforce/label/c.Connections_TryAgain";
import verify from "@salesforce/label/c.Connections_LogVerify";
import verifying from "@salesforce/label/c.Connections_LogVerifying";
import what from "@salesforce/label/c.Connections_LogWhat";
import when from "@salesforce/label/c.Connections_LogWhen";
import who from "@salesforce/label/c.Connections_LogWho";
import why from "@salesforce/label/c.Connections_LogWhy";

export const labels = {
  allKinds,
  allOutcomes,
  broken,
  byCauseway,
  clearFilters,
  correlation,
  details,
  empty,
  error,
  anyTime,
  intact,
  kind,
  loadFailed,
  loading,
  outcome,
  showOlder,
  title,
  lastDay,
  lastDays,
  period,
  tryAgain,
  verify,
  verifying,
  what,
  when,
  who,
  why,
};
