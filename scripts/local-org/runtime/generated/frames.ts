import { MAX_DEPTH, stackDepthError } from "../stackDepth.ts";
import { transaction, type CodeContext, type Transaction } from "../transaction.ts";

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

/**
 * Begins a method of a class: its sharing and API version hold until `leave`. A class without keyword runs as its
 * caller does; so does `inherited sharing`, but at the entry of a transaction it enforces sharing.
 */
export function enter(context: ClassContext): CodeContext {
  const running = transaction();
  if (running.depth >= MAX_DEPTH) throw stackDepthError();
  running.depth++;
  const before = running.code;
  const sharing =
    context.keyword === "with" ||
    (context.keyword !== "without" && (before.sharing || (context.keyword === "inherited" && running.depth === 1)));
  running.code = sharing ? context.withSharing : context.withoutSharing;
  return before;
}

export function leave(before: CodeContext): void {
  const running = transaction();
  running.depth--;
  running.code = before;
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
