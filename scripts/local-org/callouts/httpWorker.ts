import { request } from "node:http";
import { workerData, type MessagePort } from "node:worker_threads";

/** What crosses to the worker and back. */
export interface WorkerRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
  readonly timeout: number;
  readonly maximumBytes: number;
}

export type WorkerReply =
  | {
      readonly kind: "response";
      readonly statusCode: number;
      readonly status: string;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Uint8Array;
    }
  | { readonly kind: "failure"; readonly reason: "timeout" | "refused" | "cut" | "tooLarge"; readonly detail: string };

if (workerData?.port) {
  const { port, signal } = workerData as { port: MessagePort; signal: Int32Array };
  port.on("message", (message: WorkerRequest) => {
    void send(message).then((reply) => {
      port.postMessage(reply);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    });
  });
}

function send(message: WorkerRequest): Promise<WorkerReply> {
  return new Promise((resolve) => {
    const fail = (reason: "timeout" | "refused" | "cut" | "tooLarge", detail: string): void => {
      clearTimeout(timer);
      resolve({ kind: "failure", reason, detail });
      outgoing.destroy();
    };
    const outgoing = request(message.url, { method: message.method }, (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > message.maximumBytes) fail("tooLarge", String(size));
        else chunks.push(chunk);
      });
      incoming.on("error", (error) => fail("cut", error.message));
      incoming.on("end", () => {
        clearTimeout(timer);
        const pairs: [string, string][] = [];
        for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
          pairs.push([incoming.rawHeaders[at] ?? "", incoming.rawHeaders[at + 1] ?? ""]);
        }
        const { statusCode = 0, statusMessage = "" } = incoming;
        resolve({ kind: "response", statusCode, status: statusMessage, headers: pairs, body: Buffer.concat(chunks) });
      });
    });
    for (const [name, value] of message.headers) outgoing.setHeader(name, value);
    outgoing.on("error", (error: NodeJS.ErrnoException) =>
      fail(error.code === "ECONNREFUSED" ? "refused" : "cut", error.message),
    );
    const timer = setTimeout(() => fail("timeout", ""), message.timeout);
    outgoing.end(message.body);
  });
}
