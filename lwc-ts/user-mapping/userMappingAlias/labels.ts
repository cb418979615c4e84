import add from "@salesforce/label/c.UserMapping_Add";
import aliasText from "@salesforce/label/c.UserMapping_AliasText";
import aliasTitle from "@salesforce/label/c.UserMapping_AliasTitle";
import cancel from "@salesforce/label/c.UserMapping_Cancel";
import columnEmail from "@salesforce/label/c.UserMapping_ColumnEmail";

export const labels = {
  add,
  aliasText,
  aliasTitle,
  cancel,
  columnEmail,
};
