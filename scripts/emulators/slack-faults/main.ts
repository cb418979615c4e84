import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { SlackProxy } from "./proxy.ts";
import type { Seed } from "./seed.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8391" },
    seed: { type: "string", default: "config/local-org/slack.json" },
  },
});
const seed = JSON.parse(readFileSync(values.seed, "utf8")) as Seed;
const proxy = await SlackProxy.start(seed, Number(values.port));
console.log(`Slack emulator: ${proxy.url}`);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void proxy.close().then(() => process.exit(0)));
}
