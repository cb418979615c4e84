import assert from "node:assert/strict";
import { harness } from "../../compiler/testing/runApex.ts";
import { ApexException } from "../../runtime/apexException.ts";
import { apexToString } from "../../runtime/text.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { org, setOrg } from "../../runtime/org.ts";
import type { QueryRequest } from "../../data/contract.ts";
import { AssertionFailure } from "../support/assertions.ts";

/** An Apex expression and the text of its value, or of the exception that it throws. */
export type Case = readonly [expression: string, expected: string];

const USER: Readonly<Record<string, string>> = {
  id: "005000000000001AAA",
  firstname: "Ada",
  lastname: "Test",
  name: "Ada Test",
  username: "ada@example.com",
  email: "ada@example.com",
  usertype: "Standard",
  timezonesidkey: "America/Los_Angeles",
  localesidkey: "en_US",
  languagelocalekey: "en_US",
};

/** A user in Los Angeles with the locale of the United States, whom the documentation's examples suppose. */
function user(request: QueryRequest): ApexSObject[] {
  if (!request.soql.includes("FROM User")) return [];
  const schema = org().schema.sobject("User");
  if (!schema) throw new Error("There is no User object");
  const record = new ApexSObject(schema);
  for (const [name, value] of Object.entries(USER)) record.values.set(name, value);
  return [record];
}

const NOW = Date.UTC(2026, 5, 1, 12);

/**
 * Compiles the expressions into one class, runs each in a transaction of its own and compares texts. `members` are
 * declarations that the expressions use.
 */
export function checkApex(cases: readonly Case[], members = ""): void {
  const methods = cases.map(
    ([expression], at) =>
      `public static String run${at}() { Object result = ${expression}; return String.valueOf(result); }`,
  );
  const apex = harness(
    { "Cases.cls": `public class Cases {\n${members}\n${methods.join("\n")}\n}` },
    { records: user },
  );
  const problems = apex.program.problems.map((problem) => `${problem.line}: ${problem.message}`);
  assert.deepEqual(problems, []);
  setOrg({ ...org(), id: "00D000000000001EAA", name: "Test", clock: { now: () => NOW } });
  const wrong = cases.flatMap(([expression, expected], at) => {
    const actual = outcome(() => apex.call("Cases", `run${at}`));
    return actual === expected ? [] : [{ expression, expected, actual }];
  });
  assert.deepEqual(wrong, []);
}

function outcome(run: () => unknown): string {
  try {
    return apexToString(run());
  } catch (error) {
    if (error instanceof ApexException) return error.toString();
    if (error instanceof AssertionFailure) return `${error.name}: ${error.message}`;
    throw error;
  }
}
