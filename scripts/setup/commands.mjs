import { toolsOfGates } from "./gateTools.mjs";

const always = () => true;
const never = () => false;
const nothing = () => [];

/** Commands by name: the script they run, what it needs on the machine, and whether it needs a build first. */
export const commands = {
  start: { script: "scripts/local-org/cli/main.ts", prefix: ["start"], tools: nothing, builds: always },
  test: { script: "scripts/gates/main.ts", prefix: [], tools: (args) => toolsOfGates(args), builds: always },
  org: { script: "scripts/local-org/cli/main.ts", prefix: [], tools: nothing, builds: never },
  build: { script: "scripts/build/main.ts", prefix: [], tools: nothing, builds: never },
};
