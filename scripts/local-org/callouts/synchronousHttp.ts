import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";
import type { WorkerReply, WorkerRequest } from "./httpWorker.ts";

/** HTTP that blocks this thread, as callouts of Apex do: a worker sends, this thread waits. */
export class SynchronousHttp {
  private worker: Worker | null = null;
  private port: MessagePort | null = null;
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));

  send(request: WorkerRequest): WorkerReply {
    const port = this.start();
    Atomics.store(this.signal, 0, 0);
    port.postMessage(request);
    // The worker keeps the time; the margin only guards against a worker that died.
    if (Atomics.wait(this.signal, 0, 0, request.timeout + 30_000) === "timed-out") {
      throw new Error("The callout worker does not answer");
    }
    const received = receiveMessageOnPort(port) as { message: WorkerReply } | undefined;
    if (!received) throw new Error("The callout worker answered nothing");
    return received.message;
  }

  close(): void {
    this.port?.close();
    void this.worker?.terminate();
    this.worker = null;
    this.port = null;
  }

  private start(): MessagePort {
    if (this.port) return this.port;
    const channel = new MessageChannel();
    this.worker = new Worker(new URL("./httpWorker.ts", import.meta.url), {
      workerData: { port: channel.port2, signal: this.signal },
      transferList: [channel.port2],
    });
    this.worker.unref();
    channel.port1.unref();
    this.port = channel.port1;
    return this.port;
  }
}
