import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { LimitCounters } from "../../limits/limitCounters.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import { Bean } from "../support/beans.ts";
import { implement, invoke } from "../registry.ts";
import { createStub } from "../../runtime/reflection.ts";
import type { ApexObject } from "../../runtime/apexObject.ts";
import { testState } from "../support/testState.ts";
import { required } from "../support/values.ts";
import type { ApexType } from "./Type.ts";
import type { ApexVersion } from "./Version.ts";

/** New limits and an empty transaction for what follows. @throws FinalException when called twice */
function startTest(): void {
  const state = testState();
  if (state.hasStarted) throw apexError("FinalException", "Testing already started");
  const running = transaction();
  state.hasStarted = true;
  state.limitsBefore = running.limits;
  running.limits = new LimitCounters(false);
  running.uncommittedWork = false;
  running.dmlKinds = { setup: null, other: null };
}

/** Runs the asynchronous work that was collected, then goes back to the limits of the test. */
function stopTest(): void {
  const state = testState();
  if (!state.limitsBefore) throw apexError("FinalException", "Testing has not started");
  org().jobs.drain();
  transaction().limits = state.limitsBefore;
  state.limitsBefore = null;
}

/** The handler runs as an install of the package would; `previous` is null for a first one. */
function testInstall(handler: unknown, previous: ApexVersion | null, isPush = false): void {
  const context = new Bean("InstallContext", {
    installerId: transaction().userId,
    organizationId: org().id,
    previousVersion: previous,
    isUpgrade: previous !== null,
    isPush,
  });
  invoke(required(handler), "onInstall", context);
}

/** Events are delivered with all other asynchronous work that is due. */
implement({
  name: "EventBus.TestBroker",
  methods: { "deliver()": () => void org().jobs.drain() },
});

implement({
  name: "Test",
  statics: {
    "createStub(Type,StubProvider)": (type: ApexType, provider: ApexObject) =>
      createStub(required(type).type, required(provider)),
    "getEventBus()": () => new Bean("EventBus.TestBroker"),
    "isRunningTest()": () => transaction().isTest,
    "setFixedSearchResults(List<String>)": (ids: ApexList<string>) =>
      void (testState().fixedSearchResults = required(ids).items),
    "setMock(Type,Object)": (type: ApexType, mock: unknown) =>
      void testState().mocks.set(required(type).type.name, mock),
    "startTest()": startTest,
    "stopTest()": stopTest,
    "testInstall(InstallHandler,Version)": (handler: unknown, previous: ApexVersion | null) =>
      testInstall(handler, previous),
    "testInstall(InstallHandler,Version,Boolean)": testInstall,
  },
});
