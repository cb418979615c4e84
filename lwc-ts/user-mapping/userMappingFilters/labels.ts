import columnStatus from "@salesforce/label/c.Connections_ColumnStatus";
import allLicenses from "@salesforce/label/c.UserMapping_AllLicenses";
import allMethods from "@salesforce/label/c.UserMapping_AllMethods";
import allStatuses from "@salesforce/label/c.Connections_AllStatuses";
import columnMethod from "@salesforce/label/c.UserMapping_ColumnMethod";
import license from "@salesforce/label/c.UserMapping_License";
import search from "@salesforce/label/c.UserMapping_Search";
import searchHint from "@salesforce/label/c.UserMapping_SearchHint";
import statusCount from "@salesforce/label/c.UserMapping_StatusCount";

export const labels = {
  columnStatus,
  allLicenses,
  allMethods,
  allStatuses,
  columnMethod,
  license,
  search,
  searchHint,
  statusCount,
};
