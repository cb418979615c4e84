import { transaction } from "../../runtime/transaction.ts";
import type { TypeRef } from "../../runtime/typeRef.ts";
import type { LimitCounters } from "../../limits/limitCounters.ts";

/** What a running test has set: shared by the jobs that it starts. */
export interface TestState {
  /** `Test.setMock`, by the name of the interface. */
  readonly mocks: Map<string, unknown>;
  /** `Test.setFixedSearchResults` */
  fixedSearchResults: readonly string[] | null;
  /** Limits of the code before `Test.startTest`; null before it and after `Test.stopTest`. */
  limitsBefore: LimitCounters | null;
  hasStarted: boolean;
  /** `Test.enqueueBatchJobs`: ids in the order of the flex queue. */
  readonly flexQueue: string[];
  /** `Test.setContinuationResponse`, by the label of the request. */
  readonly responses: Map<string, unknown>;
}

const STATE = Symbol("test state");

export function testState(): TestState {
  const { extras } = transaction();
  let state = extras.get(STATE) as TestState | undefined;
  if (!state) {
    state = {
      ...{ mocks: new Map(), fixedSearchResults: null, limitsBefore: null, hasStarted: false },
      ...{ flexQueue: [], responses: new Map() },
    };
    extras.set(STATE, state);
  }
  return state;
}

/** The mock that the test set for an interface; null when there is none. */
export function mockOf(interfaceType: TypeRef): unknown {
  return testState().mocks.get(interfaceType.name) ?? null;
}
