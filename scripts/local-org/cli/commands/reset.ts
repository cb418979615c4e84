import { existsSync, rmSync } from "node:fs";
import { parseArguments } from "../arguments.ts";
import { join } from "node:path";
import { Store } from "../../data/store.ts";
import { DATABASE_FILE } from "../../openOrg.ts";
import { openDemoOrg } from "../demoOrg.ts";
import { DEFAULT_PORT, ORG_FOLDER } from "../project.ts";
import { openAlone } from "../orgCommand.ts";

/** `reset [--small]`: deletes the org's data and seeds the demo company; `--small` fits a Developer Edition. */
export function resetCommand(args: readonly string[]): number {
  const { values } = parseArguments(args, { small: { type: "boolean", default: false } });
  const database = join(ORG_FOLDER, DATABASE_FILE);
  if (existsSync(database)) openAlone(() => new Store(database)).close();
  rmSync(ORG_FOLDER, { recursive: true, force: true });
  const { opened, seeded } = openDemoOrg(DEFAULT_PORT, values.small ? "small" : "full");
  opened.close();
  console.log(`The org is new: ${seeded?.rows ?? 0} rows in ${((seeded?.milliseconds ?? 0) / 1000).toFixed(1)} s.`);
  return 0;
}
