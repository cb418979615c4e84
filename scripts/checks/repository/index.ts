import type { RuleSet } from "../rule.ts";
import { noMachinePaths, noSecrets, nothingUnfinished } from "./contents.ts";
import { packageFile, topLevel } from "./topLevel.ts";

export const repositoryRules: RuleSet = {
  name: "repository",
  rules: [topLevel, packageFile, noMachinePaths, noSecrets, nothingUnfinished],
};
