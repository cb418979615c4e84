import { labels } from "./labels.ts";

/** What a service says of itself in its request; none of it is trusted, each part may be missing. */
export interface Statement {
  readonly organization: string;
  readonly contact: string;
  readonly capabilities: readonly string[];
}

export function statementOf(json: string | null | undefined): Statement {
  const stated = parse(json ?? "");
  const { organization, contact, capabilities } = stated;
  return {
    organization: typeof organization === "string" ? organization : "",
    contact: typeof contact === "string" ? contact : "",
    capabilities: Array.isArray(capabilities) ? capabilities.map(String) : [],
  };
}

const CAPABILITY_WORDS: Readonly<Record<string, string>> = {
  directory: labels.wantsDirectory,
  profiles: labels.wantsProfiles,
  activities: labels.wantsActivities,
};

/** Word for what a service wants to offer; one that the contract does not know is shown as it is stated. */
export function capabilityWord(name: string): string {
  return CAPABILITY_WORDS[name] ?? name;
}

function parse(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
