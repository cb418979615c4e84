import type { RuleSet } from "../rule.ts";
import { apiVersionRule } from "./apiVersion.ts";
import { codeReferences } from "./codeReferences.ts";
import { dataReferences } from "./dataReferences.ts";
import { descriptions } from "./descriptions.ts";
import { packaging } from "./packaging.ts";
import { pageReferences } from "./pageReferences.ts";
import { permissionReferences } from "./permissionReferences.ts";
import { reportReferences } from "./reportReferences.ts";
import { structure } from "./structure.ts";

export const metadataRules: RuleSet = {
  name: "metadata",
  rules: [
    structure,
    apiVersionRule,
    descriptions,
    permissionReferences,
    pageReferences,
    reportReferences,
    dataReferences,
    codeReferences,
    packaging,
  ],
};
