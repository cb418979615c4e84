import type { TestEvent } from "node:test/reporters";
import type { TestReport } from "./model.ts";

/** A reporter for `node --test` that prints one `TestReport` as JSON at the end. */
export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const report: TestReport = { passed: 0, failures: [], skipped: [] };
  for await (const event of events) {
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    const { data } = event;
    // Its children have been reported already.
    if (event.type === "test:fail" && failureTypeOf(event.data.details.error) === "subtestsFailed") continue;
    const where = `${data.file ?? "?"}:${data.line ?? 0} ${data.name}`;
    if (data.skip !== undefined || data.todo !== undefined) report.skipped.push(where);
    else if (event.type === "test:fail") report.failures.push(`${where}: ${causeOf(event.data.details.error)}`);
    else if (data.details.type !== "suite") report.passed += 1;
  }
  yield JSON.stringify(report);
}

function failureTypeOf(error: Error): unknown {
  return "failureType" in error ? error.failureType : undefined;
}

function causeOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.message.split("\n").slice(0, 6).join(" ");
}
