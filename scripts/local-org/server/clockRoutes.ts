import type { MovableClock } from "../jobs/clock.ts";
import { org } from "../runtime/org.ts";
import { jsonBody, userOf } from "./rest/objects.ts";
import { malformed, RestError } from "./restError.ts";
import { json, type Reply, type RequestContext, type Route } from "./routes.ts";

/** The org's clock, for administrators: no resource of the platform. */
export function clockRoutes(clock: MovableClock): readonly Route[] {
  const show = (): Reply =>
    json(200, { now: new Date(clock.now()).toISOString(), aheadMilliseconds: clock.offsetMilliseconds });
  return [
    { method: "GET", path: "/local/clock", access: "session", handle: show },
    { method: "POST", path: "/local/clock", access: "session", handle: change },
  ];

  /** `{"set": "2026-12-01T09:00:00Z"}`, `{"moveMilliseconds": 3600000}` or `{"reset": true}` */
  function change(context: RequestContext): Reply {
    if (!org().security.hasUserPermission(userOf(context), "CustomizeApplication")) {
      throw new RestError(403, "INSUFFICIENT_ACCESS", "Only administrators move the clock");
    }
    const body = jsonBody(context) as { set?: unknown; moveMilliseconds?: unknown; reset?: unknown };
    if (body.reset === true) clock.reset();
    else if (typeof body.moveMilliseconds === "number") clock.move(body.moveMilliseconds);
    else if (typeof body.set === "string" && !Number.isNaN(Date.parse(body.set))) clock.set(Date.parse(body.set));
    else throw malformed("set, moveMilliseconds or reset is needed");
    return show();
  }
}
