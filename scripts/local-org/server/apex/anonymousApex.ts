import { CompileError } from "../../compiler/problems.ts";
import { onDebug } from "../../library/support/debugLog.ts";
import type { OpenedOrg } from "../../openOrg.ts";
import { runTransaction } from "../../runtime/runTransaction.ts";
import { failureOf, failureText, stackLines } from "./failure.ts";

/** As the Tooling API answers `executeAnonymous`, with the lines of `System.debug`. */
export interface AnonymousResult {
  readonly compiled: boolean;
  readonly success: boolean;
  readonly line: number;
  readonly column: number;
  readonly problem: string | null;
  readonly exceptionMessage: string | null;
  readonly exceptionStackTrace: string | null;
  readonly log: readonly string[];
}

const FINE = {
  compiled: true,
  success: true,
  line: -1,
  column: -1,
  problem: null,
  exceptionMessage: null,
  exceptionStackTrace: null,
};

/** Runs anonymous Apex as the user in a transaction of its own. Apex exceptions are in the result; faults are thrown. */
export function executeAnonymous(
  opened: OpenedOrg,
  source: string,
  userId: string,
  options: { readonly rollback?: boolean; readonly isTest?: boolean } = {},
): AnonymousResult {
  const log: string[] = [];
  onDebug((level, text) => log.push(`${level}|${text}`));
  try {
    const script = opened.program.compileAnonymous(source);
    runTransaction({ quiddity: "ANONYMOUS", userId, ...options }, () => script.run());
    return { ...FINE, log };
  } catch (error) {
    if (error instanceof CompileError) {
      return {
        ...FINE,
        compiled: false,
        success: false,
        line: error.line,
        column: error.column,
        problem: error.message,
        log,
      };
    }
    return { ...FINE, success: false, ...exceptionOf(error), log };
  } finally {
    onDebug(null);
  }
}

function exceptionOf(error: unknown): { exceptionMessage: string; exceptionStackTrace: string; line: number } {
  const failure = failureOf(error);
  if (failure.fault !== null) throw error;
  const exceptionStackTrace = stackLines(failure.frames).join("\n");
  return { exceptionMessage: failureText(failure), exceptionStackTrace, line: failure.frames[0]?.line ?? -1 };
}
