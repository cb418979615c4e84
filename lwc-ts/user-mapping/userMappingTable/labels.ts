import actionsFor from "@salesforce/label/c.Connections_ActionsFor";
import columnStatus from "@salesforce/label/c.Connections_ColumnStatus";
import next from "@salesforce/label/c.Connections_Next";
import pageRange from "@salesforce/label/c.Connections_PageRange";
import previous from "@salesforce/label/c.Connections_Previous";
import columnChanged from "@salesforce/label/c.UserMapping_ColumnChanged";
import columnEmail from "@salesforce/label/c.UserMapping_ColumnEmail";
import columnMethod from "@salesforce/label/c.UserMapping_ColumnMethod";
import columnPerson from "@salesforce/label/c.UserMapping_ColumnPerson";
import columnUser from "@salesforce/label/c.UserMapping_ColumnUser";
import title from "@salesforce/label/c.UserMapping_Title";

export const labels = {
  actionsFor,
  columnStatus,
  next,
  pageRange,
  previous,
  columnChanged,
  columnEmail,
  columnMethod,
  columnPerson,
  columnUser,
  title,
};
