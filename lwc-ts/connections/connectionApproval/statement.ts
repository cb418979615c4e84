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

function parse(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
