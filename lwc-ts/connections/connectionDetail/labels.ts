import actionAdopt from "@salesforce/label/c.Connections_ActionAdopt";
import actionCancelApproval from "@salesforce/label/c.Connections_ActionCancelApproval";
import actionCheck from "@salesforce/label/c.Connections_ActionCheck";
import actionContinue from "@salesforce/label/c.Connections_ActionContinue";
import actionDisconnect from "@salesforce/label/c.Connections_ActionDisconnect";
import actionReconnect from "@salesforce/label/c.Connections_ActionReconnect";
import actionReject from "@salesforce/label/c.Connections_ActionReject";
import actionResume from "@salesforce/label/c.Connections_ActionResume";
import actionSuspend from "@salesforce/label/c.Connections_ActionSuspend";
import actionTellNow from "@salesforce/label/c.Connections_ActionTellNow";
import askAddress from "@salesforce/label/c.Connections_AskAddress";
import callbackPending from "@salesforce/label/c.Connections_CallbackPending";
import cancel from "@salesforce/label/c.Connections_Cancel";
import environment from "@salesforce/label/c.Connections_ColumnEnvironment";
import disconnectText from "@salesforce/label/c.Connections_DisconnectText";
import disconnectTitle from "@salesforce/label/c.Connections_DisconnectTitle";
import doneAdopted from "@salesforce/label/c.Connections_DoneAdopted";
import doneApproved from "@salesforce/label/c.Connections_DoneApproved";
import doneDisconnected from "@salesforce/label/c.Connections_DoneDisconnected";
import doneRejected from "@salesforce/label/c.Connections_DoneRejected";
import doneResumed from "@salesforce/label/c.Connections_DoneResumed";
import doneSuspended from "@salesforce/label/c.Connections_DoneSuspended";
import findPeople from "@salesforce/label/c.Connections_FindPeople";
import ifNobodyFits from "@salesforce/label/c.Connections_IfNobodyFits";
import integrationUser from "@salesforce/label/c.Connections_IntegrationUser";
import keepConnected from "@salesforce/label/c.Connections_KeepConnected";
import keepRunning from "@salesforce/label/c.Connections_KeepRunning";
import loadOneFailed from "@salesforce/label/c.Connections_LoadOneFailed";
import loadingOne from "@salesforce/label/c.Connections_LoadingOne";
import moreActions from "@salesforce/label/c.Connections_MoreActions";
import notRevoked from "@salesforce/label/c.Connections_NotRevoked";
import rejectText from "@salesforce/label/c.Connections_RejectText";
import rejectTitle from "@salesforce/label/c.Connections_RejectTitle";
import replaceCredential from "@salesforce/label/c.Connections_ReplaceCredential";
import settings from "@salesforce/label/c.Connections_Settings";
import stepCredential from "@salesforce/label/c.Connections_StepCredential";
import stepService from "@salesforce/label/c.Connections_StepService";
import storedBy from "@salesforce/label/c.Connections_StoredBy";
import suspendText from "@salesforce/label/c.Connections_SuspendText";
import suspendTitle from "@salesforce/label/c.Connections_SuspendTitle";
import warning from "@salesforce/label/c.Connections_Warning";
import workspace from "@salesforce/label/c.Connections_Workspace";
import actionCopySettings from "@salesforce/label/c.Connections_ActionCopySettings";
import actionExport from "@salesforce/label/c.Connections_ActionExport";
import actionPasteSettings from "@salesforce/label/c.Connections_ActionPasteSettings";
import exportTitle from "@salesforce/label/c.Connections_ExportTitle";
import info from "@salesforce/label/c.Connections_Info";
import settingsApplied from "@salesforce/label/c.Connections_SettingsApplied";
import settingsPartlyUndone from "@salesforce/label/c.Connections_SettingsPartlyUndone";
import settingsTaken from "@salesforce/label/c.Connections_SettingsTaken";
import settingsUndone from "@salesforce/label/c.Connections_SettingsUndone";
import undo from "@salesforce/label/c.Connections_Undo";
import actionLimits from "@salesforce/label/c.Connections_ActionLimits";
import limits from "@salesforce/label/c.Connections_Limits";
import limitsSaved from "@salesforce/label/c.Connections_LimitsSaved";
import limitsDay from "@salesforce/label/c.Connections_LimitsDay";
import limitsMinute from "@salesforce/label/c.Connections_LimitsMinute";
import limitsNoDay from "@salesforce/label/c.Connections_LimitsNoDay";
import actionKeepLocked from "@salesforce/label/c.Connections_ActionKeepLocked";
import doneKeptLocked from "@salesforce/label/c.Connections_DoneKeptLocked";

export const labels = {
  actionKeepLocked,
  doneKeptLocked,
  actionLimits,
  limits,
  limitsSaved,
  limitsDay,
  limitsMinute,
  limitsNoDay,
  actionCopySettings,
  actionExport,
  actionPasteSettings,
  exportTitle,
  info,
  settingsApplied,
  settingsPartlyUndone,
  settingsTaken,
  settingsUndone,
  undo,
  loadingOne,
  loadOneFailed,
  moreActions,
  actionCheck,
  actionContinue,
  actionSuspend,
  actionResume,
  actionDisconnect,
  actionReconnect,
  actionAdopt,
  actionCancelApproval,
  actionTellNow,
  actionReject,
  replaceCredential,
  suspendTitle,
  suspendText,
  keepRunning,
  disconnectTitle,
  disconnectText,
  keepConnected,
  rejectTitle,
  rejectText,
  cancel,
  doneSuspended,
  doneResumed,
  doneDisconnected,
  doneRejected,
  doneApproved,
  doneAdopted,
  notRevoked,
  callbackPending,
  settings,
  stepService,
  stepCredential,
  environment,
  workspace,
  askAddress,
  ifNobodyFits,
  integrationUser,
  findPeople,
  storedBy,
  warning,
};
