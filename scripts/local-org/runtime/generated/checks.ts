import { apexError, ApexException } from "../apexException.ts";
import { withStackLimit } from "../stackDepth.ts";

/** @throws NullPointerException */
export function nn<T>(value: T | null): T {
  if (value === null) throw apexError("NullPointerException", "Attempt to de-reference a null object");
  return value;
}

/** @throws NullPointerException */
export function bool(value: boolean | null): boolean {
  if (value === null) throw apexError("NullPointerException", "Attempt to de-reference a null object");
  return value;
}

/** Lets through to the clauses of `catch` only what Apex may catch. */
export function caught(error: unknown): void {
  if (!(error instanceof ApexException)) throw withStackLimit(error);
}
