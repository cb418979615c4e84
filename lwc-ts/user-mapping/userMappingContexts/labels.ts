import warning from "@salesforce/label/c.Connections_Warning";
import backToList from "@salesforce/label/c.UserMapping_BackToList";
import contextAs from "@salesforce/label/c.UserMapping_ContextAs";
import contextChoose from "@salesforce/label/c.UserMapping_ContextChoose";
import contextChooseAct from "@salesforce/label/c.UserMapping_ContextChooseAct";
import contextChooseTitle from "@salesforce/label/c.UserMapping_ContextChooseTitle";
import contextDefault from "@salesforce/label/c.UserMapping_ContextDefault";
import contextDefaultText from "@salesforce/label/c.UserMapping_ContextDefaultText";
import contextInactive from "@salesforce/label/c.UserMapping_ContextInactive";
import contextKeep from "@salesforce/label/c.UserMapping_ContextKeep";
import contextSafe from "@salesforce/label/c.UserMapping_ContextSafe";
import contextSafeAct from "@salesforce/label/c.UserMapping_ContextSafeAct";
import contextSafeText from "@salesforce/label/c.UserMapping_ContextSafeText";
import contextSafeTitle from "@salesforce/label/c.UserMapping_ContextSafeTitle";
import contextSystem from "@salesforce/label/c.UserMapping_ContextSystem";
import contextSystemText from "@salesforce/label/c.UserMapping_ContextSystemText";
import contextUnmapped from "@salesforce/label/c.UserMapping_ContextUnmapped";
import contextUnmappedText from "@salesforce/label/c.UserMapping_ContextUnmappedText";
import contextsText from "@salesforce/label/c.UserMapping_ContextsText";
import contextsTitle from "@salesforce/label/c.UserMapping_ContextsTitle";
import loadFailed from "@salesforce/label/c.UserMapping_LoadFailed";
import loading from "@salesforce/label/c.UserMapping_Loading";
import viewAsUnmapped from "@salesforce/label/c.UserMapping_ViewAsUnmapped";

export const labels = {
  warning,
  backToList,
  contextAs,
  contextChoose,
  contextChooseAct,
  contextChooseTitle,
  contextDefault,
  contextDefaultText,
  contextInactive,
  contextKeep,
  contextSafe,
  contextSafeAct,
  contextSafeText,
  contextSafeTitle,
  contextSystem,
  contextSystemText,
  contextUnmapped,
  contextUnmappedText,
  contextsText,
  contextsTitle,
  loadFailed,
  loading,
  viewAsUnmapped,
};
