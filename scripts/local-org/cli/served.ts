import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "./arguments.ts";
import { DEFAULT_PORT, ORG_FOLDER } from "./project.ts";

const FILE = join(ORG_FOLDER, "server.json");

interface Served {
  readonly process: number;
  readonly port: number;
}

/** Notes that this process serves the org, until it ends. @throws UsageError when another one does */
export function claimServing(port: number): void {
  assertNotServed();
  mkdirSync(ORG_FOLDER, { recursive: true });
  writeFileSync(FILE, JSON.stringify({ process: process.pid, port } satisfies Served));
  process.once("exit", () => rmSync(FILE, { force: true }));
}

/** @throws UsageError */
export function assertNotServed(): void {
  const served = read();
  if (!served) return;
  throw new UsageError(`The org is being served by process ${served.process}. End it first (Ctrl+C).`);
}

/** The port of the server that runs: the emulators are beside it. */
export function servedPort(): number {
  return read()?.port ?? DEFAULT_PORT;
}

function read(): Served | null {
  if (!existsSync(FILE)) return null;
  const served = JSON.parse(readFileSync(FILE, "utf8")) as Served;
  return isAlive(served.process) ? served : null;
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
