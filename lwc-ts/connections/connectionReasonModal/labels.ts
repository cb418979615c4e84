import exportBefore from "@salesforce/label/c.Connections_ExportBefore";
import reason from "@salesforce/label/c.Connections_Reason";

export const labels = {
  exportBefore,
  reason,
};
