import { ApexException } from "../../runtime/apexException.ts";
import { apexToString } from "../../runtime/text.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { apexEquals } from "./equality.ts";

/**
 * A failed assertion ends the transaction: "You can't catch an assertion failure using a try/catch block even though
 * it is logged as an exception" (Apex Reference Guide, System Class, assert).
 */
export class AssertionFailure extends Error {
  /** With the Apex frames of the assertion. */
  readonly exception: ApexException;

  constructor(message: string) {
    super(message);
    this.name = "System.AssertException";
    this.exception = new ApexException(typeRef("AssertException"), message);
  }
}

function fail(message: unknown, detail: string | null): never {
  const parts = [message === null || message === undefined ? null : apexToString(message), detail].filter(
    (part) => part !== null,
  );
  throw new AssertionFailure(["Assertion Failed", ...parts].join(": "));
}

export function assertThat(condition: boolean | null, message: unknown = null, detail: string | null = null): void {
  if (condition !== true) fail(message, detail);
}

export function assertEqual(expected: unknown, actual: unknown, message: unknown = null): void {
  if (!apexEquals(expected, actual))
    fail(message, `Expected: ${apexToString(expected)}, Actual: ${apexToString(actual)}`);
}

export function assertNotEqual(unexpected: unknown, actual: unknown, message: unknown = null): void {
  if (apexEquals(unexpected, actual)) fail(message, `Same value: ${apexToString(unexpected)}`);
}

export function failAssertion(message: unknown = null): never {
  fail(message, null);
}
