import warning from "@salesforce/label/c.Connections_Warning";
import goOn from "@salesforce/label/c.UserMapping_GoOn";
import runDone from "@salesforce/label/c.UserMapping_RunDone";
import runFailed from "@salesforce/label/c.UserMapping_RunFailed";
import runListing from "@salesforce/label/c.UserMapping_RunListing";
import runListingOf from "@salesforce/label/c.UserMapping_RunListingOf";
import runMatching from "@salesforce/label/c.UserMapping_RunMatching";
import runWaiting from "@salesforce/label/c.UserMapping_RunWaiting";

export const labels = {
  warning,
  goOn,
  runDone,
  runFailed,
  runListing,
  runListingOf,
  runMatching,
  runWaiting,
};
