import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { lightningRoutes } from "../../lightning/index.ts";
import { automationNotRun } from "../../metadata/automation.ts";
import { startServer } from "../../server/index.ts";
import { loginUsers } from "../../server/auth/users.ts";
import type { ClientSecret } from "../../server/auth/clients.ts";
import { parseArguments, UsageError } from "../arguments.ts";
import { commandRoutes } from "../commandRoutes.ts";
import { openDemoOrg } from "../demoOrg.ts";
import { warnOfAutomation } from "../automation.ts";
import { EDITION, isDeveloperEdition } from "../edition.ts";
import { DEFAULT_PORT, PROJECT_ROOT } from "../project.ts";
import { noteServer } from "../runningServer.ts";
import { userNamed } from "../users.ts";
import { orgClock } from "./clock.ts";
import { namedCredentials } from "./credential.ts";
import { soqlQuery } from "./query.ts";
import { anonymousApex } from "./run.ts";
import { sessionToken } from "./token.ts";

interface Emulator {
  readonly name: string;
  /** Under `scripts/emulators`. */
  readonly folder: string;
  readonly offset: number;
}

const EMULATORS: readonly Emulator[] = [
  { name: "Slack", folder: "slack-faults", offset: 1 },
  { name: "Open Connect", folder: "open-connect", offset: 2 },
];
/** The demo user as which the Open Connect emulator logs in. */
const SERVICE_USER = "open.connect@causeway.example";
const SERVICE_CLIENT = "open-connect-demo";

/** `start [--port N] [--edition E]`: serves until SIGINT or SIGTERM. */
export async function startCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArguments(args, { port: { type: "string", default: String(DEFAULT_PORT) }, ...EDITION });
  const developerEdition = isDeveloperEdition(values.edition);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1024 || port > 65_533) throw new UsageError(`${values.port} is no port`);
  for (const taken of [port, port + 1, port + 2]) await assertFree(taken, port);
  console.log("Opening the org …");
  const { opened, seeded } = openDemoOrg(port, "full", developerEdition);
  if (seeded)
    console.log(`Seeded the demo company: ${seeded.rows} rows in ${(seeded.milliseconds / 1000).toFixed(1)} s.`);
  warnOfAutomation(automationNotRun(opened.org.metadata));
  for (const problem of opened.problems) console.log(`${problem.file}:${problem.line}: ${problem.message}`);
  const { key } = noteServer(port);
  const server = await startServer(opened, port, [
    ...commandRoutes(opened, key, [anonymousApex, namedCredentials, orgClock, sessionToken, soqlQuery]),
    ...(await lightningRoutes(PROJECT_ROOT, (listener) => opened.jobs.events.subscribe(listener))),
  ]);
  const client = server.clients.register(SERVICE_CLIENT, userNamed(SERVICE_USER).id);
  const children = EMULATORS.flatMap((emulator) => startEmulator(emulator, port, client));
  printWelcome(port);
  await interruption();
  console.log("\nEnding …");
  for (const child of children) child.kill("SIGTERM");
  await server.close();
  opened.close();
  return 0;
}

function startEmulator(emulator: Emulator, port: number, client: ClientSecret): ChildProcess[] {
  const script = join(PROJECT_ROOT, "scripts/emulators", emulator.folder, "main.ts");
  if (!existsSync(script)) return [];
  const child = spawn(process.execPath, [script, "--port", String(port + emulator.offset)], {
    cwd: PROJECT_ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      CAUSEWAY_ORG_URL: `http://127.0.0.1:${port}`,
      CAUSEWAY_CLIENT_ID: client.clientId,
      CAUSEWAY_CLIENT_SECRET: client.clientSecret,
    },
  });
  child.once("exit", (code) => {
    if (code) console.error(`The ${emulator.name} emulator ended with code ${code}.`);
  });
  return [child];
}

function printWelcome(port: number): void {
  const users = loginUsers();
  const shown = users
    .slice(0, 6)
    .map((user) => `  ${user.name.padEnd(22)} ${user.profile.padEnd(26)} ${user.username}`);
  console.log(`
Org            http://127.0.0.1:${port}   (log in: choose a user, no password)
${EMULATORS.map((one) => `${one.name.padEnd(14)} http://127.0.0.1:${port + one.offset}`).join("\n")}

Users, ${users.length} in all:
${shown.join("\n")}

A token:       npm run org -- token --user ${users[0]?.username ?? "U"}
Ctrl+C ends all.`);
}

/** The first signal ends all in order, a second one at once. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    const signals = ["SIGINT", "SIGTERM"] as const;
    const end = (): void => {
      for (const signal of signals) process.off(signal, end);
      resolve();
    };
    for (const signal of signals) process.on(signal, end);
  });
}

/** @throws UsageError when something else listens there */
async function assertFree(port: number, first: number): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
  if (free) return;
  throw new UsageError(
    `Port ${port} is taken. The org needs ${first}, ${first + 1} and ${first + 2}: choose others with npm start -- --port N.`,
  );
}
