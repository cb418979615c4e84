import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { overlappingPeople } from "../common/demoPeople.ts";
import { SlackProxy } from "./proxy.ts";
import type { Seed, SeedWorkspace } from "./seed.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8391" },
    workspaces: { type: "string", default: "config/local-org/slack.json" },
    people: { type: "string", default: "config/local-org/people.json" },
  },
});
/** The file names workspaces and tokens; their members overlap with the demo company. */
const { workspaces } = JSON.parse(readFileSync(values.workspaces, "utf8")) as {
  workspaces: readonly Omit<SeedWorkspace, "members">[];
};
const seed: Seed = {
  workspaces: workspaces.map((workspace, index) => ({
    ...workspace,
    members: overlappingPeople(values.people, index * 3).map(({ active, ...person }) => ({
      ...person,
      deactivated: !active,
    })),
  })),
};
const proxy = await SlackProxy.start(seed, Number(values.port));
console.log(`Slack emulator: ${proxy.url}`);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void proxy.close().then(() => process.exit(0)));
}
