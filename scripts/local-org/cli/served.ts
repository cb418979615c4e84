import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "./arguments.ts";
import { ORG_FOLDER } from "./project.ts";

const FILE = join(ORG_FOLDER, "server.pid");

/** Notes that this process serves the org, until it ends. @throws UsageError when another one does */
export function claimServing(): void {
  assertNotServed();
  mkdirSync(ORG_FOLDER, { recursive: true });
  writeFileSync(FILE, String(process.pid));
  process.once("exit", () => rmSync(FILE, { force: true }));
}

/** @throws UsageError */
export function assertNotServed(): void {
  if (!existsSync(FILE)) return;
  const other = Number(readFileSync(FILE, "utf8"));
  if (isAlive(other)) throw new UsageError(`The org is being served by process ${other}. End it first (Ctrl+C).`);
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
