import back from "@salesforce/label/c.Connections_Back";
import backToList from "@salesforce/label/c.Connections_BackToList";
import connect from "@salesforce/label/c.Connections_Connect";
import draftSaved from "@salesforce/label/c.Connections_DraftSaved";
import finish from "@salesforce/label/c.Connections_Finish";
import fixUser from "@salesforce/label/c.Connections_FixUser";
import loadingDraft from "@salesforce/label/c.Connections_LoadingDraft";
import newConnection from "@salesforce/label/c.Connections_New";
import nextStep from "@salesforce/label/c.Connections_NextStep";
import nowActive from "@salesforce/label/c.Connections_NowActive";
import openConnection from "@salesforce/label/c.Connections_OpenConnection";
import requestedApprovedActivated from "@salesforce/label/c.Connections_RequestedApprovedActivated";
import saveAndClose from "@salesforce/label/c.Connections_SaveAndClose";
import serviceWillAsk from "@salesforce/label/c.Connections_ServiceWillAsk";
import startMapping from "@salesforce/label/c.Connections_StartMapping";
import stateCurrent from "@salesforce/label/c.Connections_StateCurrent";
import stateDone from "@salesforce/label/c.Connections_StateDone";
import stateToDo from "@salesforce/label/c.Connections_StateToDo";
import stepCredential from "@salesforce/label/c.Connections_StepCredential";
import stepOf from "@salesforce/label/c.Connections_StepOf";
import stepPeople from "@salesforce/label/c.Connections_StepPeople";
import stepReview from "@salesforce/label/c.Connections_StepReview";
import stepService from "@salesforce/label/c.Connections_StepService";
import steps from "@salesforce/label/c.Connections_Steps";
import tickTerms from "@salesforce/label/c.Connections_TickTerms";
import askAgain from "@salesforce/label/c.Connections_AskAgain";
import askingState from "@salesforce/label/c.Connections_AskingState";
import nothingDone from "@salesforce/label/c.Connections_NothingDone";
import stateUnknown from "@salesforce/label/c.Connections_StateUnknown";
import warning from "@salesforce/label/c.Connections_Warning";

export const labels = {
  askAgain,
  askingState,
  nothingDone,
  stateUnknown,
  warning,
  stepOf,
  steps,
  stepService,
  stepCredential,
  stepPeople,
  stepReview,
  stateDone,
  startMapping,
  stateCurrent,
  stateToDo,
  saveAndClose,
  back,
  nextStep,
  connect,
  finish,
  draftSaved,
  tickTerms,
  fixUser,
  nowActive,
  serviceWillAsk,
  openConnection,
  backToList,
  loadingDraft,
  requestedApprovedActivated,
  newConnection,
};
