import { org } from "../../runtime/org.ts";
import { apexError } from "../../runtime/apexException.ts";
import { dmlError } from "./errors.ts";
import type { Row, Save } from "./save.ts";

/** Platform events can only be inserted, which publishes them. */
export function publishEvents(save: Save, rows: readonly Row[]): void {
  if (save.operation !== "insert") {
    throw apexError(
      "TypeException",
      `DML operation ${save.operation.toUpperCase()} not allowed on ${save.object.name}`,
    );
  }
  const answers = org().jobs.publish(rows.map((row) => row.source));
  for (const [index, row] of rows.entries()) {
    const error = answers[index] ?? null;
    if (error !== null) row.errors.push(dmlError("PLATFORM_EVENT_PUBLISH_FAILED", error));
  }
}
