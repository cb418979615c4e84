import path from "node:path";
import { testOrgOptions } from "../../local-org/cli/project.ts";
import { seedDemoCompany } from "../../local-org/demo/index.ts";
import { lightningRoutes } from "../../local-org/lightning/index.ts";
import { openOrg } from "../../local-org/openOrg.ts";
import { startServer } from "../../local-org/server/index.ts";

/**
 * The process behind `startOrg`: an org in memory with the small demo company, served with its pages until the parent
 * goes away.
 */
const port = Number(process.argv[2]);
const root = path.resolve(import.meta.dirname, "../../..");
const opened = openOrg({ ...testOrgOptions(), port });
for (const problem of opened.problems) console.error(`${problem.file}:${problem.line}: ${problem.message}`);
seedDemoCompany(opened, "small");
const pages = await lightningRoutes(root, (listener) => opened.jobs.events.subscribe(listener));
await startServer(opened, port, pages);
process.send?.("ready");
process.once("disconnect", () => process.exit(0));
