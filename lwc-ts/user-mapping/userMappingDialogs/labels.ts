import clearButton from "@salesforce/label/c.UserMapping_ClearButton";
import clearManyTitle from "@salesforce/label/c.UserMapping_ClearManyTitle";
import clearText from "@salesforce/label/c.UserMapping_ClearText";
import clearTitle from "@salesforce/label/c.UserMapping_ClearTitle";
import keep from "@salesforce/label/c.UserMapping_Keep";

export const labels = {
  clearButton,
  clearManyTitle,
  clearText,
  clearTitle,
  keep,
};
