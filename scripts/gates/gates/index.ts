import type { Gate } from "../gate.ts";
import { architectureRules } from "../../checks/architecture/index.ts";
import { labelsRules } from "../../checks/labels/index.ts";
import { metadataRules } from "../../checks/metadata/index.ts";
import { repositoryRules } from "../../checks/repository/index.ts";
import { analyzer } from "./analyzer.ts";
import { apex } from "./apex.ts";
import { build } from "./build.ts";
import { format } from "./format.ts";
import { jest } from "./jest.ts";
import { journeys } from "./journeys.ts";
import { lint } from "./lint.ts";
import { node } from "./node.ts";
import { probes } from "./probes.ts";
import { ruleGate } from "./ruleGate.ts";
import { semantics } from "./semantics.ts";
import { types } from "./types.ts";

/** All gates, quick and general ones first. */
export const gates: readonly Gate[] = [
  build,
  format,
  lint,
  types,
  semantics,
  ruleGate(metadataRules, "Metadata"),
  ruleGate(architectureRules, "Architecture"),
  ruleGate(labelsRules, "Labels"),
  ruleGate(repositoryRules, "Repository"),
  analyzer,
  jest,
  node,
  apex,
  probes,
  journeys,
];
