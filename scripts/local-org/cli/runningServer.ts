import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ORG_FOLDER } from "./project.ts";

const FILE = join(ORG_FOLDER, "server.json");

/** The process that serves the org of this machine. */
export interface ServerNote {
  readonly port: number;
  /** Known to whoever may read the org's folder: commands show it to the server. */
  readonly key: string;
}

/** Lets other commands find the server until this process ends. */
export function noteServer(port: number): ServerNote {
  const note = { port, key: randomBytes(32).toString("base64url") };
  writeFileSync(FILE, JSON.stringify(note), { mode: 0o600 });
  process.once("exit", () => rmSync(FILE, { force: true }));
  return note;
}

/** What the last server noted; it may have been killed since. */
export function notedServer(): ServerNote | null {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as ServerNote) : null;
}
