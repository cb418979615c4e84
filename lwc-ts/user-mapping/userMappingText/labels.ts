import caseAddedLater from "@salesforce/label/c.UserMapping_CaseAddedLater";
import caseChatterLicense from "@salesforce/label/c.UserMapping_CaseChatterLicense";
import caseInactiveUser from "@salesforce/label/c.UserMapping_CaseInactiveUser";
import caseNoMatch from "@salesforce/label/c.UserMapping_CaseNoMatch";
import leftApplying from "@salesforce/label/c.UserMapping_LeftApplying";
import leftImport from "@salesforce/label/c.UserMapping_LeftImport";
import leftPlanning from "@salesforce/label/c.UserMapping_LeftPlanning";
import leftUndoing from "@salesforce/label/c.UserMapping_LeftUndoing";
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
import whatClear from "@salesforce/label/c.UserMapping_WhatClear";
import whatImport from "@salesforce/label/c.UserMapping_WhatImport";
import whatKeyChange from "@salesforce/label/c.UserMapping_WhatKeyChange";
import whatMap from "@salesforce/label/c.UserMapping_WhatMap";
import whatRematch from "@salesforce/label/c.UserMapping_WhatRematch";
import whatSelf from "@salesforce/label/c.UserMapping_WhatSelf";
import whatSweep from "@salesforce/label/c.UserMapping_WhatSweep";

export const labels = {
  caseAddedLater,
  caseChatterLicense,
  caseInactiveUser,
  caseNoMatch,
  leftApplying,
  leftImport,
  leftPlanning,
  leftUndoing,
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
  whatClear,
  whatImport,
  whatKeyChange,
  whatMap,
  whatRematch,
  whatSelf,
  whatSweep,
};
