import { type Transaction, transaction } from "../runtime/transaction.ts";

const CAPTURE = Symbol("change data capture");

/** `Test.enableChangeDataCapture`: from here on the test's changes of all objects are captured. */
export function captureChangesInTest(): void {
  transaction().extras.set(CAPTURE, true);
}

export function capturesChangesInTest(running: Transaction): boolean {
  return running.extras.get(CAPTURE) === true;
}
