import type { ServerResponse } from "node:http";
import type { DeliveredEvent } from "../../jobs/index.ts";
import { recordToJson } from "../../server/recordJson.ts";
import type { Route } from "../../server/routes.ts";
import { readableObject } from "../api/context.ts";

const KEEP_ALIVE_MILLISECONDS = 15_000;

/** Where platform events come from; answers the function that ends the subscription. */
export type SubscribeToEvents = (listener: (event: DeliveredEvent) => void) => () => void;

/** Streams platform events to `lightning/empApi` as server-sent events, to those who may read the event. */
export function eventsRoute(subscribe: SubscribeToEvents): Route {
  return {
    method: "GET",
    path: "/lightning/api/events",
    access: "session",
    handle: ({ url, session }) => {
      const channel = url.searchParams.get("channel") ?? "";
      readableObject(session?.userId ?? "", channel.replace(/^\/event\//, ""));
      return {
        status: 200,
        headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" },
        stream: (response) => stream(response, channel, subscribe),
      };
    },
  };
}

function stream(response: ServerResponse, channel: string, subscribe: SubscribeToEvents): void {
  response.write(": open\n\n");
  const unsubscribe = subscribe((event) => {
    if (event.channel !== channel) return;
    const { attributes: _, ...payload } = recordToJson(event.record, "v67.0");
    const message = { channel, data: { payload, event: { replayId: event.replayId } } };
    response.write(`data: ${JSON.stringify(message)}\n\n`);
  });
  const keepAlive = setInterval(() => response.write(": still here\n\n"), KEEP_ALIVE_MILLISECONDS);
  response.once("close", () => {
    clearInterval(keepAlive);
    unsubscribe();
  });
}
