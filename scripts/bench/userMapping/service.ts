import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { memberOf } from "./people.ts";

const PAGE = 200;

/**
 * A service that speaks Open Connect and has as many people as asked for. It lives in a thread of its own, since the
 * org waits for its answers on the main thread.
 */
export class GeneratedService {
  readonly port: number;
  private readonly worker: Worker;

  private constructor(worker: Worker, port: number) {
    this.worker = worker;
    this.port = port;
  }

  static async start(people: number): Promise<GeneratedService> {
    const worker = new Worker(new URL(import.meta.url), { workerData: { people } });
    const port = await new Promise<number>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    return new GeneratedService(worker, port);
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}

if (parentPort) serve((workerData as { people: number }).people);

function serve(people: number): void {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://service");
    const answer = url.pathname.endsWith("/members")
      ? page(people, Number(url.searchParams.get("cursor") ?? 0))
      : { id: "GENERATED", name: "Generated", capabilities: ["directory"] };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1", () => parentPort?.postMessage((server.address() as AddressInfo).port));
}

function page(people: number, start: number): object {
  const end = Math.min(start + PAGE, people);
  const members = Array.from({ length: end - start }, (_, index) => memberOf(start + index));
  return { members, nextCursor: end < people ? String(end) : null };
}
