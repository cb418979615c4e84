import { globSync } from "node:fs";
import { join } from "node:path";
import { gateTools } from "../../setup/gateTools.mjs";
import { missingTool } from "../../setup/tools.mjs";
import { addOutcomes, outcomeOf } from "../gate.ts";
import type { Gate } from "../gate.ts";
import { proofByFixture } from "../proof.ts";
import { outcomeOfTests, runNodeTests, shapeOf } from "./nodeTests/runNodeTests.ts";

/** What people do, in a browser on the local org; one journey after the other, since they share one org. */
export const journeys: Gate = {
  name: "journeys",
  title: "Journeys (Playwright)",
  cores: 2,
  async run(context) {
    const missing = (gateTools["journeys"] ?? []).map(missingTool).filter((message) => message !== undefined);
    if (missing.length > 0) return { passed: 0, failed: missing.length, findings: missing };
    const files = globSync("scripts/journeys/**/*.test.ts", { cwd: context.root });
    if (files.length === 0) return { passed: 0, failed: 1, findings: ["there are no journeys"] };
    const project = await runNodeTests(context, { name: "journeys", files, concurrency: 1 });
    const planted = await runNodeTests(context, {
      name: "journeys.fixture",
      files: [join(context.fixture, "broken.test.ts")],
      concurrency: 1,
    });
    return addOutcomes(outcomeOfTests(project), outcomeOf([proofByFixture(context.fixture, shapeOf(planted))]));
  },
};
