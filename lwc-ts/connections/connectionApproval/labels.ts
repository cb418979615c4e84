import acceptTerms from "@salesforce/label/c.Connections_AcceptTerms";
import actionReject from "@salesforce/label/c.Connections_ActionReject";
import approve from "@salesforce/label/c.Connections_Approve";
import asStated from "@salesforce/label/c.Connections_AsStated";
import askAddress from "@salesforce/label/c.Connections_AskAddress";
import askCameInAs from "@salesforce/label/c.Connections_AskCameInAs";
import askContact from "@salesforce/label/c.Connections_AskContact";
import askWants from "@salesforce/label/c.Connections_AskWants";
import askWho from "@salesforce/label/c.Connections_AskWho";
import checked from "@salesforce/label/c.Connections_Checked";
import environment from "@salesforce/label/c.Connections_ColumnEnvironment";
import findPeople from "@salesforce/label/c.Connections_FindPeople";
import fixUser from "@salesforce/label/c.Connections_FixUser";
import integrationUser from "@salesforce/label/c.Connections_IntegrationUser";
import missing from "@salesforce/label/c.Connections_Missing";
import serviceAsks from "@salesforce/label/c.Connections_ServiceAsks";
import terms from "@salesforce/label/c.Connections_Terms";
import termsHeading from "@salesforce/label/c.Connections_TermsHeading";
import tickTerms from "@salesforce/label/c.Connections_TickTerms";
import workspace from "@salesforce/label/c.Connections_Workspace";
import yourAnswer from "@salesforce/label/c.Connections_YourAnswer";
import wantsActivities from "@salesforce/label/c.Connections_WantsActivities";
import wantsDirectory from "@salesforce/label/c.Connections_WantsDirectory";
import wantsProfiles from "@salesforce/label/c.Connections_WantsProfiles";

export const labels = {
  wantsActivities,
  wantsDirectory,
  wantsProfiles,
  serviceAsks,
  yourAnswer,
  askWho,
  askAddress,
  askCameInAs,
  askWants,
  askContact,
  asStated,
  checked,
  workspace,
  environment,
  integrationUser,
  missing,
  findPeople,
  termsHeading,
  terms,
  acceptTerms,
  tickTerms,
  fixUser,
  approve,
  actionReject,
};
