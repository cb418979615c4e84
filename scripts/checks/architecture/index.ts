import type { RuleSet } from "../rule.ts";
import { accessLevels, queriesInSelectors } from "./dataAccess.ts";
import { featureDependencies, noDependencyCycles } from "./featureDependencies.ts";
import { layers, triggersAreThin } from "./layers.ts";
import { layout } from "./layout.ts";
import { localOrgDataAccess, localOrgFolders } from "./localOrg.ts";
import { apexNames, metadataNames } from "./names.ts";
import { sizes } from "./sizes.ts";
import { globalSurface, noFuture, noNamespace } from "./surface.ts";
import { sharingDeclared, systemModeDoors } from "./systemMode.ts";

export const architectureRules: RuleSet = {
  name: "architecture",
  rules: [
    layout,
    featureDependencies,
    noDependencyCycles,
    layers,
    triggersAreThin,
    queriesInSelectors,
    accessLevels,
    sharingDeclared,
    systemModeDoors,
    globalSurface,
    noNamespace,
    noFuture,
    apexNames,
    metadataNames,
    sizes,
    localOrgFolders,
    localOrgDataAccess,
  ],
};
