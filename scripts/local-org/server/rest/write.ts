import type { DmlOperation, DmlResult } from "../../data/contract.ts";
import { org } from "../../runtime/org.ts";
import { runTransaction } from "../../runtime/runTransaction.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { RestError } from "../restError.ts";

/** One DML operation of the REST API: under the user's permissions and sharing, each record on its own unless all or none. */
export function write(
  operation: DmlOperation,
  records: readonly ApexSObject[],
  userId: string,
  options: { readonly allOrNone?: boolean; readonly externalIdField?: string } = {},
): readonly DmlResult[] {
  const allOrNone = options.allOrNone ?? false;
  const run = (): readonly DmlResult[] =>
    runTransaction({ quiddity: "SYNCHRONOUS", userId }, () => {
      const results = org().data.dml({
        operation,
        records,
        allOrNone: false,
        access: { userId, mode: "user", sharing: true },
        externalIdField: options.externalIdField?.toLowerCase() ?? null,
        options: {},
      });
      if (allOrNone && results.some((result) => !result.success)) throw new Undo(results);
      return results;
    });
  try {
    return run();
  } catch (error) {
    if (error instanceof Undo) return error.results;
    throw error;
  }
}

/** Of a single record. @throws RestError with the record's first error */
export function writeOne(
  operation: DmlOperation,
  record: ApexSObject,
  userId: string,
  externalIdField?: string,
): DmlResult {
  const [result] = write(operation, [record], userId, externalIdField ? { externalIdField } : {});
  if (!result) throw new Error("DML answered no result");
  const [error] = result.errors;
  if (!result.success) {
    const code = error?.statusCode ?? "UNKNOWN_EXCEPTION";
    throw new RestError(statusOf(code), code, error?.message ?? "", error?.fields ?? []);
  }
  return result;
}

export function resultToJson(result: DmlResult): object {
  const errors = result.errors.map(({ statusCode, message, fields }) => ({ statusCode, message, fields }));
  return result.success ? { id: result.id, success: true, errors: [] } : { success: false, errors };
}

function statusOf(code: string): number {
  if (code === "ENTITY_IS_DELETED" || code === "INVALID_CROSS_REFERENCE_KEY") return 404;
  if (code.startsWith("INSUFFICIENT_ACCESS")) return 403;
  return 400;
}

class Undo extends Error {
  readonly results: readonly DmlResult[];
  constructor(results: readonly DmlResult[]) {
    super("All or none");
    this.results = results;
  }
}
