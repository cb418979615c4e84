import reason from "@salesforce/label/c.Connections_Reason";

export const labels = {
  reason,
};
