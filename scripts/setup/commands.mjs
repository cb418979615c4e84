import { toolsOfGates } from "./gateTools.mjs";

const nothing = () => [];

/** Commands by name: the script they run, what it needs on the machine, and whether it needs a build first. */
export const commands = {
  start: { script: "scripts/local-org/cli/main.ts", prefix: ["start"], tools: nothing, build: "required" },
  test: { script: "scripts/gates/main.ts", prefix: [], tools: toolsOfGates, build: "tried" },
  org: { script: "scripts/local-org/cli/main.ts", prefix: [], tools: nothing, build: "none" },
  package: { script: "scripts/packaging/main.ts", prefix: [], tools: nothing, build: "required" },
  build: { script: "scripts/build/main.ts", prefix: [], tools: nothing, build: "none" },
};
