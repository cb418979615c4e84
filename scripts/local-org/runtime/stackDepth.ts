import { GovernorLimitError } from "./apexException.ts";

/** Source: Apex Developer Guide, Execution Governors and Limits: total stack depth for recursive invocations. */
export const MAX_DEPTH = 1000;

export function stackDepthError(): GovernorLimitError {
  return new GovernorLimitError(`Maximum stack depth reached: ${MAX_DEPTH + 1}`);
}

/**
 * What was thrown, or the limit of the stack's depth where JavaScript's stack ended first: recursion with large frames,
 * or through triggers, jobs and the library.
 */
export function withStackLimit(thrown: unknown): unknown {
  if (!(thrown instanceof RangeError) || thrown.message !== "Maximum call stack size exceeded") return thrown;
  const limit = stackDepthError();
  if (thrown.stack) limit.stack = thrown.stack.replace(/^.*$/m, `${limit.name}: ${limit.message}`);
  return limit;
}
