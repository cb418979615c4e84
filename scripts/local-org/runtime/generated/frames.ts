import { GovernorLimitError } from "../apexException.ts";
import { transaction, type CodeContext, type Transaction } from "../transaction.ts";

/** Source: Apex Developer Guide, Execution Governors and Limits: total stack depth for recursive invocations. */
const MAX_DEPTH = 1000;

/** How the code of one class runs: with each sharing that its caller may have. */
export interface ClassContext {
  readonly keyword: "with" | "without" | "inherited" | "omitted";
  readonly withSharing: CodeContext;
  readonly withoutSharing: CodeContext;
}

export function codeContext(keyword: ClassContext["keyword"], apiVersion: number): ClassContext {
  return {
    keyword,
    withSharing: { sharing: true, apiVersion },
    withoutSharing: { sharing: false, apiVersion },
  };
}

let depth = 0;

/**
 * Begins a method of a class: its sharing and API version hold until `leave`. A class without keyword runs as its
 * caller does; so does `inherited sharing`, but at the entry of a transaction it enforces sharing.
 */
export function enter(context: ClassContext): CodeContext {
  if (depth >= MAX_DEPTH) throw new GovernorLimitError(`Maximum stack depth reached: ${MAX_DEPTH + 1}`);
  depth++;
  const running = transaction();
  const before = running.code;
  const sharing =
    context.keyword === "with" ||
    (context.keyword !== "without" && (before.sharing || (context.keyword === "inherited" && depth === 1)));
  running.code = sharing ? context.withSharing : context.withoutSharing;
  return before;
}

export function leave(before: CodeContext): void {
  depth--;
  transaction().code = before;
}

/** A generated class, as far as its statics go. */
interface HasStatics {
  $t: Transaction | null;
  $v: object | null;
  $new(): { $static(): void };
}

/** The static fields of a class in this transaction; initialised at the first use. */
export function statics(owner: HasStatics, running: Transaction): object {
  const known = running.statics.get(owner) as object | undefined;
  owner.$t = running;
  if (known) return (owner.$v = known);
  const fresh = owner.$new();
  running.statics.set(owner, fresh);
  owner.$v = fresh;
  fresh.$static();
  return fresh;
}
