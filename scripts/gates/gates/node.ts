import { globSync } from "node:fs";
import { join } from "node:path";
import { addOutcomes, outcomeOf } from "../gate.ts";
import type { Gate } from "../gate.ts";
import { proofByFixture } from "../proof.ts";
import { outcomeOfTests, runNodeTests, shapeOf } from "./nodeTests/runNodeTests.ts";

/** The tests of the scripts, the local org above all. Journeys are a gate of their own. */
export const node: Gate = {
  name: "node",
  title: "Scripts (node --test)",
  cores: 2,
  async run(context) {
    const files = globSync("scripts/**/*.test.{ts,mjs}", {
      cwd: context.root,
      exclude: (path) => /(^|\/)(fixtures|journeys)$/.test(path),
    });
    const project = await runNodeTests(context, { name: "node", files, concurrency: 2 });
    const planted = await runNodeTests(context, {
      name: "node.fixture",
      files: [join(context.fixture, "broken.test.ts")],
      concurrency: 1,
    });
    return addOutcomes(outcomeOfTests(project), outcomeOf([proofByFixture(context.fixture, shapeOf(planted))]));
  },
};
