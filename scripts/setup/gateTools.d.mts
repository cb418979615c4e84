import type { ToolName } from "./tools.mjs";
/** Which tools the gates need beyond Node; a gate that is not listed needs none. */
export const gateTools: Readonly<Record<string, readonly ToolName[]>>;
/** The gates named by `--only a,b`, or undefined for all of them. */
export function selectedGates(args: readonly string[]): string[] | undefined;
