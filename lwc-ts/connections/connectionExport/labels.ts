import done from "@salesforce/label/c.Connections_ExportDone";
import download from "@salesforce/label/c.Connections_ExportDownload";
import error from "@salesforce/label/c.Connections_Error";
import help from "@salesforce/label/c.Connections_ExportHelp";
import loading from "@salesforce/label/c.Connections_ExportLoading";
import progress from "@salesforce/label/c.Connections_ExportProgress";
import tryAgain from "@salesforce/label/c.Connections_TryAgain";

export const labels = { done, download, error, help, loading, progress, tryAgain };
