import acceptTerms from "@salesforce/label/c.Connections_AcceptTerms";
import changePart from "@salesforce/label/c.Connections_ChangePart";
import findPeople from "@salesforce/label/c.Connections_FindPeople";
import ifNobodyFits from "@salesforce/label/c.Connections_IfNobodyFits";
import integrationUser from "@salesforce/label/c.Connections_IntegrationUser";
import stepCredential from "@salesforce/label/c.Connections_StepCredential";
import stepPeople from "@salesforce/label/c.Connections_StepPeople";
import stepService from "@salesforce/label/c.Connections_StepService";
import terms from "@salesforce/label/c.Connections_Terms";
import termsHeading from "@salesforce/label/c.Connections_TermsHeading";
import workspace from "@salesforce/label/c.Connections_Workspace";

export const labels = {
  stepService,
  stepCredential,
  stepPeople,
  workspace,
  integrationUser,
  findPeople,
  ifNobodyFits,
  changePart,
  termsHeading,
  terms,
  acceptTerms,
};
