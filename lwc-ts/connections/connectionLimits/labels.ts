import cancel from "@salesforce/label/c.Connections_Cancel";
import day from "@salesforce/label/c.Connections_LimitDay";
import minute from "@salesforce/label/c.Connections_LimitMinute";
import save from "@salesforce/label/c.Connections_Save";
import title from "@salesforce/label/c.Connections_LimitsTitle";

export const labels = { cancel, day, minute, save, title };
