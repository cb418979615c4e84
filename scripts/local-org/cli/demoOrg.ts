import { existsSync } from "node:fs";
import { join } from "node:path";
import { seedDemoCompany, type DemoSize, type SeedReport } from "../demo/index.ts";
import { DATABASE_FILE, openOrg, type OpenedOrg } from "../openOrg.ts";
import { openAlone } from "./orgCommand.ts";
import { ORG_FOLDER, serverOrgOptions } from "./project.ts";

/** Opens the org of this machine, and seeds the demo company when it is new. */
export function openDemoOrg(
  port: number,
  size: DemoSize,
  developerEdition = false,
): { opened: OpenedOrg; seeded: SeedReport | null } {
  const isNew = !existsSync(join(ORG_FOLDER, DATABASE_FILE));
  const opened = openAlone(() => openOrg({ ...serverOrgOptions(port), developerEdition }));
  return { opened, seeded: isNew ? seedDemoCompany(opened, size) : null };
}
