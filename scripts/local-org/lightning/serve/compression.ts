import { gzipSync } from "node:zlib";
import type { Reply, Route } from "../../server/routes.ts";
import { FOREVER } from "./moduleRoutes.ts";

const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/json|image\/svg)/;
/** Below one packet there is nothing to win. */
const SMALLEST = 1_400;

/** Sends text compressed to browsers that take it. What never changes is compressed once. */
export function compressing(route: Route): Route {
  const kept = new Map<string, Uint8Array>();
  return {
    ...route,
    async handle(request) {
      const reply = await route.handle(request);
      if (!String(request.headers["accept-encoding"]).includes("gzip") || !isCompressible(reply)) return reply;
      const key = reply.headers?.["Cache-Control"] === FOREVER ? request.url.pathname : null;
      const body = (key ? kept.get(key) : undefined) ?? gzipSync(reply.body ?? "");
      if (key) kept.set(key, body);
      return { ...reply, headers: { ...reply.headers, "Content-Encoding": "gzip", Vary: "Accept-Encoding" }, body };
    },
  };
}

function isCompressible({ headers, body }: Reply): boolean {
  return body !== undefined && body.length >= SMALLEST && COMPRESSIBLE.test(headers?.["Content-Type"] ?? "");
}
