import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** What `npm start` serves: the org with the demo company, and the services around it. */
export interface ServedDemo {
  readonly url: string;
  readonly slack: Emulator;
  readonly openConnect: Emulator;
  stop(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, "../../..");
const START_MILLISECONDS = 120_000;
const FIRST_PORT = 9190;
const LAST_PORT = 9997;

/** Starts a fresh org and its emulators in processes of their own, beside whatever else is being served. */
export async function startDemo(): Promise<ServedDemo> {
  const port = await freePorts();
  const folder = mkdtempSync(path.join(tmpdir(), "causeway-journey-"));
  const child = spawn(process.execPath, ["scripts/local-org/cli/main.ts", "start", "--port", String(port)], {
    cwd: ROOT,
    env: { ...process.env, CAUSEWAY_ORG_FOLDER: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (output += text.toString()));
  const ended = once(child, "exit");
  const urls = [port, port + 1, port + 2].map((each) => `http://127.0.0.1:${each}`);
  const [url = "", slackUrl = "", openConnectUrl = ""] = urls;
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + START_MILLISECONDS;
  while (!(await Promise.all(urls.map(answers))).every(Boolean)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The org did not start:\n${output}`);
    }
    await wait(200);
  }
  return {
    url,
    slack: new Emulator(slackUrl),
    openConnect: new Emulator(openConnectUrl),
    stop,
  };
}

/** The console of an emulator, by its own addresses. */
export class Emulator {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** Lets the next calls go wrong; see `parseFault` of the emulators. */
  async breakWith(fault: Readonly<Record<string, unknown>>): Promise<void> {
    await this.post("/_faults", fault);
  }

  async repair(): Promise<void> {
    await fetch(`${this.url}/_faults`, { method: "DELETE" });
  }

  /** @throws Error with the emulator's own words when it refuses */
  async post(address: string, body: unknown = {}): Promise<Record<string, unknown>> {
    const response = await fetch(this.url + address, { method: "POST", body: JSON.stringify(body) });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${address}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  async get(address: string): Promise<unknown> {
    return (await fetch(this.url + address)).json();
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { redirect: "manual" })).status < 500;
  } catch {
    return false;
  }
}

/** Three ports in a row: org, Slack, Open Connect. */
async function freePorts(): Promise<number> {
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 3) {
    const free = await Promise.all([port, port + 1, port + 2].map(isFree));
    if (free.every(Boolean)) return port;
  }
  throw new Error(`No three free ports from ${FIRST_PORT} to ${LAST_PORT}`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    server.close();
    await once(server, "close");
    return true;
  } catch {
    return false;
  }
}
