import historyResult from "@salesforce/label/c.Connections_HistoryResult";
import historyShow from "@salesforce/label/c.Connections_HistoryShow";
import historyTitle from "@salesforce/label/c.Connections_HistoryTitle";
import historyWhen from "@salesforce/label/c.Connections_HistoryWhen";
import checkAnswerTime from "@salesforce/label/c.Connections_CheckAnswerTime";
import checkApiBudget from "@salesforce/label/c.Connections_CheckApiBudget";
import checkAsyncBudget from "@salesforce/label/c.Connections_CheckAsyncBudget";
import checkClock from "@salesforce/label/c.Connections_CheckClock";
import checkCredential from "@salesforce/label/c.Connections_CheckCredential";
import checkErrorRate from "@salesforce/label/c.Connections_CheckErrorRate";
import checkLastSuccess from "@salesforce/label/c.Connections_CheckLastSuccess";
import checkSameOrg from "@salesforce/label/c.Connections_CheckSameOrg";
import failed from "@salesforce/label/c.Connections_Failed";
import health from "@salesforce/label/c.Connections_Health";
import healthTitle from "@salesforce/label/c.Connections_HealthTitle";
import integrationUser from "@salesforce/label/c.Connections_IntegrationUser";
import measuredMilliseconds from "@salesforce/label/c.Connections_MeasuredMilliseconds";
import measuredSeconds from "@salesforce/label/c.Connections_MeasuredSeconds";
import notChecked from "@salesforce/label/c.Connections_NotChecked";
import passed from "@salesforce/label/c.Connections_Passed";
import unknown from "@salesforce/label/c.Connections_Unknown";
import measuredBudget from "@salesforce/label/c.Connections_MeasuredBudget";
import measuredErrors from "@salesforce/label/c.Connections_MeasuredErrors";
import measuredMissing from "@salesforce/label/c.Connections_MeasuredMissing";

export const labels = {
  measuredBudget,
  measuredErrors,
  measuredMissing,
  historyResult,
  historyShow,
  historyTitle,
  historyWhen,
  health,
  healthTitle,
  notChecked,
  checkCredential,
  integrationUser,
  checkAnswerTime,
  checkClock,
  checkLastSuccess,
  checkErrorRate,
  checkApiBudget,
  checkAsyncBudget,
  checkSameOrg,
  passed,
  failed,
  unknown,
  measuredMilliseconds,
  measuredSeconds,
};
