import done from "@salesforce/label/c.Connections_ExportDone";
import download from "@salesforce/label/c.Connections_ExportDownload";
import help from "@salesforce/label/c.Connections_ExportHelp";
import loading from "@salesforce/label/c.Connections_ExportLoading";
import progress from "@salesforce/label/c.Connections_ExportProgress";

export const labels = { done, download, help, loading, progress };
