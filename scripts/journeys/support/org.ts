import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";

export interface ServedOrg {
  readonly url: string;
  stop(): Promise<void>;
}

const START_MILLISECONDS = 120_000;

/**
 * Starts an org of its own for a journey: in memory, with the small demo company, on a free port.
 * @param others folders of further projects that are part of it
 */
export async function startOrg(others: readonly string[] = []): Promise<ServedOrg> {
  const port = await freePort();
  const child = fork(path.join(import.meta.dirname, "serveOrg.ts"), [String(port), ...others], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  child.stdout?.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr?.on("data", (text: Buffer) => (output += text.toString()));
  const ended = once(child, "exit");
  const ready = once(child, "message", { signal: AbortSignal.timeout(START_MILLISECONDS) });
  await Promise.race([ready, ended.then(() => Promise.reject(new Error(`The org did not start:\n${output}`)))]);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
