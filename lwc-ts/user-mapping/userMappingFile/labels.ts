import headerMissing from "@salesforce/label/c.UserMapping_HeaderMissing";
import notText from "@salesforce/label/c.UserMapping_NotText";
import tooManyRows from "@salesforce/label/c.UserMapping_TooManyRows";

export const labels = {
  headerMissing,
  notText,
  tooManyRows,
};
