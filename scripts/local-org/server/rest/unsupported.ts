import { UnsupportedError } from "../../runtime/unsupported.ts";

/**
 * Resources of the platform. What the local org lacks of them it says, instead of denying with 404 that it exists. Source: REST API Developer Guide, Reference; Tooling API; Connect REST API.
 */
const RESOURCES: ReadonlySet<string> = new Set([
  "actions",
  "analytics",
  "appMenu",
  "apex",
  "async-queries",
  "chatter",
  "commerce",
  "compactLayouts",
  "composite",
  "connect",
  "consent",
  "domino",
  "emailConnect",
  "event",
  "eventSchema",
  "flexiPage",
  "folders",
  "graphql",
  "iot",
  "jobs",
  "knowledgeManagement",
  "licensing",
  "limits",
  "localizedvalue",
  "match",
  "metadata",
  "nouns",
  "parameterizedSearch",
  "payments",
  "process",
  "query",
  "queryAll",
  "quickActions",
  "recent",
  "scheduling",
  "search",
  "serviceTemplates",
  "sobjects",
  "support",
  "tabs",
  "theme",
  "tooling",
  "ui-api",
  "wave",
]);

/** @throws UnsupportedError for a path that the platform may know */
export function refuseUnsupported(method: string, path: string): void {
  const resource = /^\/services\/data\/[^/]+\/([^/]+)/.exec(path)?.[1];
  if (resource !== undefined && RESOURCES.has(resource)) throw new UnsupportedError(`${method} ${path}`);
}
