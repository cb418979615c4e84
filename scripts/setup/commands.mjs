import { toolsOfGates } from "./gateTools.mjs";

const nothing = () => [];
const browser = () => toolsOfGates(["--only", "journeys"]);

/** Commands by name: the script they run, what it needs on the machine, and whether it needs a build first. */
export const commands = {
  start: { script: "scripts/local-org/cli/main.ts", prefix: ["start"], tools: nothing, build: "required" },
  test: { script: "scripts/gates/main.ts", prefix: [], tools: toolsOfGates, build: "tried" },
  org: { script: "scripts/local-org/cli/main.ts", prefix: [], tools: nothing, build: "none" },
  package: { script: "scripts/packaging/main.ts", prefix: [], tools: nothing, build: "required" },
  "main-job": { script: "scripts/demo/mainJob.ts", prefix: [], tools: nothing, build: "none" },
  "bench-match": { script: "scripts/bench/matching/main.ts", prefix: [], tools: nothing, build: "none" },
  "bench-mapping": { script: "scripts/bench/userMapping/main.ts", prefix: [], tools: nothing, build: "none" },
  "bench-ui": { script: "scripts/bench/ui/main.ts", prefix: [], tools: browser, build: "required" },
  build: { script: "scripts/build/main.ts", prefix: [], tools: nothing, build: "none" },
};
