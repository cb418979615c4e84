import type { Gate } from "../gate.ts";
import { metadataRules } from "../../checks/metadata/index.ts";
import { analyzer } from "./analyzer.ts";
import { format } from "./format.ts";
import { jest } from "./jest.ts";
import { lint } from "./lint.ts";
import { node } from "./node.ts";
import { ruleGate } from "./ruleGate.ts";
import { semantics } from "./semantics.ts";
import { types } from "./types.ts";

/** All gates, quick and general ones first. */
export const gates: readonly Gate[] = [
  format,
  lint,
  types,
  semantics,
  ruleGate(metadataRules, "Metadata"),
  analyzer,
  jest,
  node,
];
