import { org } from "../../runtime/org.ts";
import { json, type Reply, type RequestContext, type Route } from "../routes.ts";
import { userOf, versionOf } from "./objects.ts";

const NEWEST = 67;
const OLDEST = 31;
const RESOURCES = ["composite", "limits", "query", "queryAll", "search", "sobjects", "tooling"];

export const versionRoutes: readonly Route[] = [
  { method: "GET", path: "/services/data", access: "public", handle: versions },
  { method: "GET", path: "/services/data/:version", access: "session", handle: resources },
  { method: "GET", path: "/services/data/:version/limits", access: "session", handle: limits },
];

function versions(): Reply {
  const all = [];
  for (let version = OLDEST; version <= NEWEST; version++) {
    all.push({ label: `API ${version}`, url: `/services/data/v${version}.0`, version: `${version}.0` });
  }
  return json(200, all);
}

function resources(context: RequestContext): Reply {
  const base = `/services/data/${versionOf(context)}`;
  const identity = `${context.url.origin}/id/${org().id}/${userOf(context)}`;
  return json(200, { ...Object.fromEntries(RESOURCES.map((name) => [name, `${base}/${name}`])), identity });
}

/** The local org has no daily allocations: it shows those of a Developer Edition, unused. */
function limits(): Reply {
  const unused = (Max: number): object => ({ Max, Remaining: Max });
  return json(200, {
    DailyApiRequests: unused(15_000),
    DailyAsyncApexExecutions: unused(250_000),
    DataStorageMB: unused(5),
    FileStorageMB: unused(20),
    SingleEmail: unused(15),
  });
}
