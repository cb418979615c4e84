import checkAgain from "@salesforce/label/c.Connections_CheckAgain";
import checksPassed from "@salesforce/label/c.Connections_ChecksPassed";
import copyList from "@salesforce/label/c.Connections_CopyList";
import grantMissing from "@salesforce/label/c.Connections_GrantMissing";
import granting from "@salesforce/label/c.Connections_Granting";
import missing from "@salesforce/label/c.Connections_Missing";
import notGrantable from "@salesforce/label/c.Connections_NotGrantable";
import passed from "@salesforce/label/c.Connections_Passed";

export const labels = {
  checksPassed,
  passed,
  missing,
  grantMissing,
  granting,
  checkAgain,
  notGrantable,
  copyList,
};
