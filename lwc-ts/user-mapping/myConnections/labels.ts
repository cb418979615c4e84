import warning from "@salesforce/label/c.Connections_Warning";
import clearButton from "@salesforce/label/c.UserMapping_ClearButton";
import confirmed from "@salesforce/label/c.UserMapping_Confirmed";
import disconnectButton from "@salesforce/label/c.UserMapping_DisconnectButton";
import disconnectMine from "@salesforce/label/c.UserMapping_DisconnectMine";
import disconnectText from "@salesforce/label/c.UserMapping_DisconnectText";
import disconnectTitle from "@salesforce/label/c.UserMapping_DisconnectTitle";
import endPreview from "@salesforce/label/c.UserMapping_EndPreview";
import foundBy from "@salesforce/label/c.UserMapping_FoundBy";
import keep from "@salesforce/label/c.UserMapping_Keep";
import loadFailed from "@salesforce/label/c.UserMapping_LoadFailed";
import loading from "@salesforce/label/c.UserMapping_Loading";
import myCleared from "@salesforce/label/c.UserMapping_MyCleared";
import myEmpty from "@salesforce/label/c.UserMapping_MyEmpty";
import myTitle from "@salesforce/label/c.UserMapping_MyTitle";
import notMapped from "@salesforce/label/c.UserMapping_NotMapped";
import notMappedShared from "@salesforce/label/c.UserMapping_NotMappedShared";
import notMappedText from "@salesforce/label/c.UserMapping_NotMappedText";
import notMe from "@salesforce/label/c.UserMapping_NotMe";
import notMeText from "@salesforce/label/c.UserMapping_NotMeText";
import notMeTitle from "@salesforce/label/c.UserMapping_NotMeTitle";
import ownUndoDone from "@salesforce/label/c.UserMapping_OwnUndoDone";
import ownUndoText from "@salesforce/label/c.UserMapping_OwnUndoText";
import paused from "@salesforce/label/c.UserMapping_Paused";
import previewBand from "@salesforce/label/c.UserMapping_PreviewBand";
import stay from "@salesforce/label/c.UserMapping_Stay";
import thatIsMe from "@salesforce/label/c.UserMapping_ThatIsMe";
import undo from "@salesforce/label/c.UserMapping_Undo";
import youAre from "@salesforce/label/c.UserMapping_YouAre";

export const labels = {
  warning,
  clearButton,
  confirmed,
  disconnectButton,
  disconnectMine,
  disconnectText,
  disconnectTitle,
  endPreview,
  foundBy,
  keep,
  loadFailed,
  loading,
  myCleared,
  myEmpty,
  myTitle,
  notMapped,
  notMappedShared,
  notMappedText,
  notMe,
  notMeText,
  notMeTitle,
  ownUndoDone,
  ownUndoText,
  paused,
  previewBand,
  stay,
  thatIsMe,
  undo,
  youAre,
};
