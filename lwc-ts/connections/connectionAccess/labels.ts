import checkAgain from "@salesforce/label/c.Connections_CheckAgain";
import failed from "@salesforce/label/c.Connections_Failed";
import lastLogin from "@salesforce/label/c.Connections_CheckLastLogin";
import lastLoginFailed from "@salesforce/label/c.Connections_LastLoginFailed";
import lastLoginText from "@salesforce/label/c.Connections_LastLoginText";
import lastLoginUnknown from "@salesforce/label/c.Connections_LastLoginUnknown";
import loading from "@salesforce/label/c.Connections_AccessLoading";
import loginRanges from "@salesforce/label/c.Connections_CheckLoginRanges";
import loginRangesText from "@salesforce/label/c.Connections_LoginRangesText";
import logins from "@salesforce/label/c.Connections_AccessLogins";
import nobody from "@salesforce/label/c.Connections_AccessNobody";
import org from "@salesforce/label/c.Connections_AccessOrg";
import passed from "@salesforce/label/c.Connections_Passed";
import production from "@salesforce/label/c.Connections_Production";
import profile from "@salesforce/label/c.Connections_AccessProfile";
import refused from "@salesforce/label/c.Connections_CheckRefused";
import refusedNone from "@salesforce/label/c.Connections_RefusedNone";
import refusedText from "@salesforce/label/c.Connections_RefusedText";
import sandbox from "@salesforce/label/c.Connections_Sandbox";
import sessions from "@salesforce/label/c.Connections_CheckSessions";
import sessionsNone from "@salesforce/label/c.Connections_SessionsNone";
import sessionsText from "@salesforce/label/c.Connections_SessionsText";
import sessionsUnknown from "@salesforce/label/c.Connections_SessionsUnknown";
import title from "@salesforce/label/c.Connections_IntegrationUser";
import unknown from "@salesforce/label/c.Connections_Unknown";

export const labels = {
  checkAgain,
  failed,
  lastLogin,
  lastLoginFailed,
  lastLoginText,
  lastLoginUnknown,
  loading,
  loginRanges,
  loginRangesText,
  logins,
  nobody,
  org,
  passed,
  production,
  profile,
  refused,
  refusedNone,
  refusedText,
  sandbox,
  sessions,
  sessionsNone,
  sessionsText,
  sessionsUnknown,
  title,
  unknown,
};
