import close from "@salesforce/label/c.Connections_Close";
import help from "@salesforce/label/c.Connections_CopyHelp";
import loading from "@salesforce/label/c.Connections_LoadingOne";
import title from "@salesforce/label/c.Connections_CopyTitle";

export const labels = { close, help, loading, title };
