import { UsageError } from "./arguments.ts";

/** The option of commands that open an org. */
export const EDITION = { edition: { type: "string" } } as const;

/**
 * Whether limits are those of a Developer Edition: chains of five queueables, five scheduled jobs.
 * @throws UsageError for an edition that there is not
 */
export function isDeveloperEdition(edition: string | undefined): boolean {
  if (edition === undefined || edition === "enterprise") return false;
  if (edition === "developer") return true;
  throw new UsageError(`The edition is developer or enterprise, not ${edition}`);
}
