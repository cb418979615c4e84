import assignToMe from "@salesforce/label/c.Connections_AssignToMe";
import checkAgain from "@salesforce/label/c.Connections_CheckAgain";
import copyLink from "@salesforce/label/c.Core_CopyLink";
import copyName from "@salesforce/label/c.Connections_CopyName";
import dispatcherLate from "@salesforce/label/c.Connections_DispatcherLate";
import guideAccess from "@salesforce/label/c.Connections_GuideAccess";
import guideAccessText from "@salesforce/label/c.Connections_GuideAccessText";
import guideConnection from "@salesforce/label/c.Connections_GuideConnection";
import guideConnectionText from "@salesforce/label/c.Connections_GuideConnectionText";
import guideCredentialText from "@salesforce/label/c.Connections_GuideCredentialText";
import guideFailed from "@salesforce/label/c.Connections_GuideFailed";
import guideFolded from "@salesforce/label/c.Connections_GuideFolded";
import guideFoot from "@salesforce/label/c.Connections_GuideFoot";
import guideProgress from "@salesforce/label/c.Connections_GuideProgress";
import guideTitle from "@salesforce/label/c.Connections_GuideTitle";
import integrationUser from "@salesforce/label/c.Connections_IntegrationUser";
import integrationUserHelp from "@salesforce/label/c.Connections_IntegrationUserHelp";
import loadingGuide from "@salesforce/label/c.Connections_LoadingGuide";
import newConnection from "@salesforce/label/c.Connections_New";
import noAccessText from "@salesforce/label/c.Connections_NoAccessText";
import noIntegrationUser from "@salesforce/label/c.Connections_NoIntegrationUser";
import show from "@salesforce/label/c.Connections_Show";
import startDispatcher from "@salesforce/label/c.Connections_StartDispatcher";
import stateDone from "@salesforce/label/c.Connections_StateDone";
import stateToDo from "@salesforce/label/c.Connections_StateToDo";
import stepCredential from "@salesforce/label/c.Connections_StepCredential";
import warning from "@salesforce/label/c.Connections_Warning";

export const labels = {
  guideTitle,
  guideProgress,
  guideAccess,
  guideAccessText,
  assignToMe,
  noAccessText,
  guideConnection,
  guideCredentialText,
  guideConnectionText,
  guideFolded,
  guideFoot,
  show,
  loadingGuide,
  guideFailed,
  copyLink,
  copyName,
  dispatcherLate,
  integrationUser,
  integrationUserHelp,
  noIntegrationUser,
  checkAgain,
  stepCredential,
  startDispatcher,
  stateDone,
  stateToDo,
  newConnection,
  warning,
};
