import type { DmlResult } from "../../data/contract.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { listOf } from "../support/values.ts";
import { databaseError } from "./Error.ts";

const RESULT_TYPES = [
  "Database.SaveResult",
  "Database.DeleteResult",
  "Database.UndeleteResult",
  "Database.UpsertResult",
  "Database.MergeResult",
  "Database.EmptyRecycleBinResult",
] as const;
export type ResultType = (typeof RESULT_TYPES)[number];

/** What a `Database` method answers for one record. */
export function databaseResult(
  type: ResultType,
  result: DmlResult,
  more: Readonly<Record<string, unknown>> = {},
): Bean {
  return new Bean(type, {
    id: result.id,
    success: result.success,
    created: result.created,
    errors: listOf(
      "Database.Error",
      result.errors.map((error) => databaseError(error.message, error.statusCode, error.fields)),
    ),
    ...more,
  });
}

for (const type of RESULT_TYPES) implementBean(type);
// The headers are there from the start: `options.EmailHeader.triggerUserEmail = true`.
implementBean("Database.DMLOptions", () => ({
  assignmentRuleHeader: new Bean("Database.DMLOptions.AssignmentRuleHeader"),
  duplicateRuleHeader: new Bean("Database.DMLOptions.DuplicateRuleHeader"),
  emailHeader: new Bean("Database.DMLOptions.EmailHeader"),
}));
implementBean("Database.DMLOptions.AssignmentRuleHeader");
implementBean("Database.DMLOptions.DuplicateRuleHeader");
implementBean("Database.DMLOptions.EmailHeader");
