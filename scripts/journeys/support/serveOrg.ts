import path from "node:path";
import { PROJECT_ROOT, testOrgOptions } from "../../local-org/cli/project.ts";
import { seedDemoCompany } from "../../local-org/demo/index.ts";
import { lightningRoutes } from "../../local-org/lightning/index.ts";
import { openOrg } from "../../local-org/openOrg.ts";
import { startServer } from "../../local-org/server/index.ts";

/**
 * The process behind `startOrg`: an org in memory with the small demo company, served with its pages until the parent
 * goes away. Projects given after the port are part of the org, too.
 */
const [port, ...others] = process.argv.slice(2);
const roots = others.map((root) => path.resolve(root));
const projects = [PROJECT_ROOT, ...roots].map((root) => ({ root }));
const opened = openOrg({ ...testOrgOptions(), projects, port: Number(port) });
for (const problem of opened.problems) console.error(`${problem.file}:${problem.line}: ${problem.message}`);
seedDemoCompany(opened, "small");
const pages = await lightningRoutes(PROJECT_ROOT, (listener) => opened.jobs.events.subscribe(listener), roots);
await startServer(opened, Number(port), pages);
process.send?.("ready");
process.once("disconnect", () => process.exit(0));
