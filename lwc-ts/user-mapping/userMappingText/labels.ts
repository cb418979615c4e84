import caseAddedLater from "@salesforce/label/c.UserMapping_CaseAddedLater";
import caseChatterLicense from "@salesforce/label/c.UserMapping_CaseChatterLicense";
import caseInactiveUser from "@salesforce/label/c.UserMapping_CaseInactiveUser";
import caseNoMatch from "@salesforce/label/c.UserMapping_CaseNoMatch";
import methodImport from "@salesforce/label/c.UserMapping_MethodImport";
import methodManual from "@salesforce/label/c.UserMapping_MethodManual";
import sentenceAmbiguous from "@salesforce/label/c.UserMapping_SentenceAmbiguous";
import sentenceCleared from "@salesforce/label/c.UserMapping_SentenceCleared";
import sentenceFallbackUser from "@salesforce/label/c.UserMapping_SentenceFallbackUser";
import sentenceHeld from "@salesforce/label/c.UserMapping_SentenceHeld";
import sentenceLeft from "@salesforce/label/c.UserMapping_SentenceLeft";
import sentenceManual from "@salesforce/label/c.UserMapping_SentenceManual";
import sentenceMapped from "@salesforce/label/c.UserMapping_SentenceMapped";
import sentenceQueue from "@salesforce/label/c.UserMapping_SentenceQueue";
import sentenceUnmatched from "@salesforce/label/c.UserMapping_SentenceUnmatched";
import statusAmbiguous from "@salesforce/label/c.UserMapping_StatusAmbiguous";
import statusCleared from "@salesforce/label/c.UserMapping_StatusCleared";
import statusFallback from "@salesforce/label/c.UserMapping_StatusFallback";
import statusHeld from "@salesforce/label/c.UserMapping_StatusHeld";
import statusMapped from "@salesforce/label/c.UserMapping_StatusMapped";
import statusUnmatched from "@salesforce/label/c.UserMapping_StatusUnmatched";

export const labels = {
  caseAddedLater,
  caseChatterLicense,
  caseInactiveUser,
  caseNoMatch,
  methodImport,
  methodManual,
  sentenceAmbiguous,
  sentenceCleared,
  sentenceFallbackUser,
  sentenceHeld,
  sentenceLeft,
  sentenceManual,
  sentenceMapped,
  sentenceQueue,
  sentenceUnmatched,
  statusAmbiguous,
  statusCleared,
  statusFallback,
  statusHeld,
  statusMapped,
  statusUnmatched,
};
