import { apexError, ApexException, GovernorLimitError } from "../apexException.ts";

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
  if (error instanceof ApexException) return;
  // The JavaScript stack ends before the platform's where frames are large: it is the same limit.
  if (error instanceof RangeError && error.message === "Maximum call stack size exceeded") {
    throw new GovernorLimitError("Maximum stack depth reached: 1001");
  }
  throw error;
}
