import backfillCompleted from "@salesforce/label/c.Matching_BackfillCompleted";
import backfillFailed from "@salesforce/label/c.Matching_BackfillFailed";
import backfillObjects from "@salesforce/label/c.Matching_BackfillObjects";
import backfillPaused from "@salesforce/label/c.Matching_BackfillPaused";
import backfillRunning from "@salesforce/label/c.Matching_BackfillRunning";
import backfillSpeed from "@salesforce/label/c.Matching_BackfillSpeed";
import backfillStopped from "@salesforce/label/c.Matching_BackfillStopped";
import backfillTitle from "@salesforce/label/c.Matching_BackfillTitle";
import backfillWaiting from "@salesforce/label/c.Matching_BackfillWaiting";
import estimate from "@salesforce/label/c.Matching_Estimate";
import estimateText from "@salesforce/label/c.Matching_EstimateText";
import loadFailed from "@salesforce/label/c.Matching_LoadFailed";
import loading from "@salesforce/label/c.Matching_Loading";
import pause from "@salesforce/label/c.Matching_Pause";
import resume from "@salesforce/label/c.Matching_Resume";
import startBackfill from "@salesforce/label/c.Matching_StartBackfill";
import stopForGood from "@salesforce/label/c.Matching_StopForGood";
import switchOff from "@salesforce/label/c.Matching_SwitchOff";
import switchOn from "@salesforce/label/c.Matching_SwitchOn";
import switchStart from "@salesforce/label/c.Matching_SwitchStart";
import switchStop from "@salesforce/label/c.Matching_SwitchStop";
import switchTitle from "@salesforce/label/c.Matching_SwitchTitle";

export const labels = {
  backfillCompleted,
  backfillFailed,
  backfillObjects,
  backfillPaused,
  backfillRunning,
  backfillSpeed,
  backfillStopped,
  backfillTitle,
  backfillWaiting,
  estimate,
  estimateText,
  loadFailed,
  loading,
  pause,
  resume,
  startBackfill,
  stopForGood,
  switchOff,
  switchOn,
  switchStart,
  switchStop,
  switchTitle,
};
