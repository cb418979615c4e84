import type { TypeRef } from "../../runtime/typeRef.ts";
import { conversionCost } from "./conversions.ts";
import type { Universe } from "./universe.ts";

/** An argument's static type; a query also stands for its single record. */
export interface Argument {
  readonly type: TypeRef;
  readonly single: TypeRef | null;
}

/**
 * The candidate that a call with these arguments means: the one with the least conversion; among equals the one whose
 * parameters convert to the others'. Undefined when none applies.
 */
export function chooseOverload<T extends { readonly parameters: readonly TypeRef[] }>(
  candidates: readonly T[],
  args: readonly Argument[],
  universe: Universe,
): T | undefined {
  let best: T | undefined;
  let bestCost = Infinity;
  for (const candidate of candidates) {
    const cost = callCost(candidate.parameters, args, universe);
    if (cost === null || cost > bestCost) continue;
    if (cost === bestCost && best && !isMoreSpecific(candidate.parameters, best.parameters, universe)) continue;
    best = candidate;
    bestCost = cost;
  }
  return best;
}

function callCost(parameters: readonly TypeRef[], args: readonly Argument[], universe: Universe): number | null {
  if (parameters.length !== args.length) return null;
  let total = 0;
  for (const [i, arg] of args.entries()) {
    const cost = argumentCost(arg, parameters[i]!, universe);
    if (cost === null) return null;
    total += cost;
  }
  return total;
}

function argumentCost(arg: Argument, parameter: TypeRef, universe: Universe): number | null {
  const cost = conversionCost(arg.type, parameter, universe);
  if (cost !== null || !arg.single) return cost;
  const single = conversionCost(arg.single, parameter, universe);
  return single === null ? null : single + 1;
}

function isMoreSpecific(parameters: readonly TypeRef[], than: readonly TypeRef[], universe: Universe): boolean {
  return parameters.every((parameter, i) => conversionCost(parameter, than[i]!, universe) !== null);
}
