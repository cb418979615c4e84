import details from "@salesforce/label/c.Connections_Details";
import error from "@salesforce/label/c.Connections_Error";
import keyLabel from "@salesforce/label/c.Connections_KeyLabel";
import keyNote from "@salesforce/label/c.Connections_KeyNote";
import passed from "@salesforce/label/c.Connections_Passed";
import replace from "@salesforce/label/c.Connections_Replace";
import saveAndTest from "@salesforce/label/c.Connections_SaveAndTest";
import secretLabel from "@salesforce/label/c.Connections_SecretLabel";
import secretNote from "@salesforce/label/c.Connections_SecretNote";
import storedBy from "@salesforce/label/c.Connections_StoredBy";
import testPassed from "@salesforce/label/c.Connections_TestPassed";
import testing from "@salesforce/label/c.Connections_Testing";

export const labels = {
  secretLabel,
  keyLabel,
  secretNote,
  keyNote,
  storedBy,
  replace,
  saveAndTest,
  testing,
  testPassed,
  passed,
  error,
  details,
};
