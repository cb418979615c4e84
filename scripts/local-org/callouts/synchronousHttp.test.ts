import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { SynchronousHttp } from "./synchronousHttp.ts";

// The server lives on another thread: this one is blocked while it waits for an answer.
const SERVER = `
const { createServer } = require("node:http");
const { parentPort } = require("node:worker_threads");
createServer((request, response) => {
  if (request.url === "/slow") return;
  if (request.url === "/cut") return request.socket.destroy();
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    response.writeHead(201, "Made", { "X-Method": request.method, "X-Host": request.headers.host });
    response.end(Buffer.concat(chunks));
  });
}).listen(0, "127.0.0.1", function () { parentPort.postMessage(this.address().port); });`;

const http = new SynchronousHttp();
let server: Worker;
let base = "";

before(async () => {
  server = new Worker(SERVER, { eval: true });
  const [port] = (await once(server, "message")) as [number];
  base = `http://127.0.0.1:${port}`;
});
after(async () => {
  http.close();
  await server.terminate();
});

function send(path: string, body = "", timeout = 5_000, maximumBytes = 1_000) {
  const headers = [["Host", "slack.com"]] as const;
  return http.send({ url: base + path, method: "POST", headers, body: Buffer.from(body), timeout, maximumBytes });
}

test("blocks until the answer is there, with its status, headers and body", () => {
  for (let round = 0; round < 3; round++) {
    const reply = send("/", `hello ${round}`);
    assert.ok(reply.kind === "response");
    assert.equal(reply.statusCode, 201);
    assert.equal(reply.status, "Made");
    assert.equal(Buffer.from(reply.body).toString(), `hello ${round}`);
    assert.deepEqual(
      reply.headers.find(([name]) => name === "X-Host"),
      ["X-Host", "slack.com"],
    );
  }
});

test("tells a time-out, a cut connection, a refused one and too large an answer apart", () => {
  const reason = (reply: ReturnType<typeof send>) => (reply.kind === "failure" ? reply.reason : "none");
  assert.equal(reason(send("/slow", "", 100)), "timeout");
  assert.equal(reason(send("/cut")), "cut");
  assert.equal(reason(send("/", "x".repeat(2_000))), "tooLarge");
  const nobody = { url: "http://127.0.0.1:9", method: "GET", headers: [], body: Buffer.alloc(0), timeout: 1_000 };
  assert.equal(reason(http.send({ ...nobody, maximumBytes: 1 })), "refused");
  assert.equal(reason(send("/", "still works")), "none");
});
