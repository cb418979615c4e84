import checkAgain from "@salesforce/label/c.Connections_CheckAgain";
import error from "@salesforce/label/c.Connections_Error";
import findPeople from "@salesforce/label/c.Connections_FindPeople";
import ifNobodyFits from "@salesforce/label/c.Connections_IfNobodyFits";
import integrationUser from "@salesforce/label/c.Connections_IntegrationUser";
import integrationUserHelp from "@salesforce/label/c.Connections_IntegrationUserHelp";
import noIntegrationUser from "@salesforce/label/c.Connections_NoIntegrationUser";
import tryAgain from "@salesforce/label/c.Connections_TryAgain";
import warning from "@salesforce/label/c.Connections_Warning";

export const labels = {
  integrationUser,
  integrationUserHelp,
  noIntegrationUser,
  checkAgain,
  findPeople,
  ifNobodyFits,
  error,
  warning,
  tryAgain,
};
