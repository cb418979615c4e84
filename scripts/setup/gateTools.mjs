/** Which tools the gates need beyond Node; a gate that is not listed needs none. */
export const gateTools = {
  semantics: ["java"],
  analyzer: ["java"],
  journeys: ["browser", "japaneseFont"],
};

/** The gates named by `--only a,b`, or undefined for all of them. */
export function selectedGates(args) {
  const at = args.findIndex((arg) => arg === "--only" || arg.startsWith("--only="));
  if (at < 0) return undefined;
  const [, inline] = args[at].split("=");
  return (inline ?? args[at + 1] ?? "").split(",").filter(Boolean);
}

export function toolsOfGates(args) {
  const gates = selectedGates(args) ?? Object.keys(gateTools);
  return [...new Set(gates.flatMap((gate) => gateTools[gate] ?? []))];
}
