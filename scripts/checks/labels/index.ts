import type { RuleSet } from "../rule.ts";
import { labelsExist, labelsUsed, placeholdersEqual, translationsComplete } from "./existence.ts";
import { iconsExist } from "./icons.ts";
import { objectTranslationsComplete } from "./objectTranslations.ts";
import { noHardCodedText } from "./texts.ts";

export const labelsRules: RuleSet = {
  name: "labels",
  rules: [
    labelsExist,
    labelsUsed,
    translationsComplete,
    placeholdersEqual,
    objectTranslationsComplete,
    noHardCodedText,
    iconsExist,
  ],
};
