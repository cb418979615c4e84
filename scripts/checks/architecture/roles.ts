import type { ApexSource } from "../apexSource.ts";

const suffixes = [
  "TriggerHandler",
  "Service",
  "Selector",
  "Rules",
  "Controller",
  "Resource",
  "Client",
  "Batch",
  "Queueable",
  "Schedulable",
  "Finalizer",
  "Action",
  "Exception",
  "Settings",
] as const;

export type Role = (typeof suffixes)[number] | "Trigger" | "Plain";

/** The role that a name states by its ending. */
export function roleOf(source: Pick<ApexSource, "name" | "kind">): Role {
  if (source.kind === "trigger") return "Trigger";
  return suffixes.find((suffix) => source.name.endsWith(suffix)) ?? "Plain";
}

/** Classes that people, services, Flow and the scheduler enter through; they hold no data access of their own. */
export const entryPoints: ReadonlySet<Role> = new Set<Role>(["Controller", "Resource", "Action"]);
