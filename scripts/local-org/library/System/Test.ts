import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { LimitCounters } from "../../limits/limitCounters.ts";
import type { ApexList, ApexMap } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { SObjectTypeToken } from "../Schema/tokens.ts";
import { clearMessages, setCurrentPage } from "../ApexPages/ApexPages.ts";
import { captureChangesInTest } from "../../data/changeCapture.ts";
import { setReadOnlyMode } from "../../data/readOnlyMode.ts";
import { reportPublished } from "../EventBus/publishCallbacks.ts";
import { writeField } from "../support/records.ts";
import { Bean } from "../support/beans.ts";
import { implement, invoke } from "../registry.ts";
import { createStub } from "../../runtime/reflection.ts";
import type { ApexObject } from "../../runtime/apexObject.ts";
import { testState } from "../support/testState.ts";
import { listOf, required } from "../support/values.ts";
import { invokeContinuation } from "./Continuation.ts";
import { loadData } from "./test/loadData.ts";
import { testSandboxPostCopyScript } from "./test/sandboxCopy.ts";
import { enqueueBatchJobs, flexQueueOrder, setCreatedDate, standardPricebookId } from "./test/testData.ts";
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
  reportPublished();
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

const read =
  (name: string) =>
  (self: Bean): unknown =>
    self.get(name);

implement({
  name: "InstallContext",
  methods: {
    "installerId()": read("installerId"),
    "isPush()": read("isPush"),
    "isUpgrade()": read("isUpgrade"),
    "organizationId()": read("organizationId"),
    "previousVersion()": read("previousVersion"),
  },
});

implement({
  name: "UninstallContext",
  methods: {
    "organizationId()": read("organizationId"),
    "uninstallerId()": read("uninstallerId"),
  },
});

/** Permission set groups are computed when they are asked for: the call only forgets what was computed. */
function calculateGroups(names: unknown): void {
  required(names);
  org().security.invalidate();
}

/** A record as a query of `SoqlStubProvider` would answer it: only the given fields can be read. */
function stubRow(token: SObjectTypeToken, values: ApexMap<string, unknown>): ApexSObject {
  const record = new ApexSObject(required(token).schema);
  for (const { key, value } of required(values).entries.values()) writeField(record, key, value);
  record.queried = new Set([...record.values.keys(), "id"]);
  return record;
}

implement({
  name: "Test",
  statics: {
    "calculatePermissionSetGroup(List<String>)": calculateGroups,
    "calculatePermissionSetGroup(String)": calculateGroups,
    "createStubQueryRow(Schema.SObjectType,Map<String,Object>)": stubRow,
    "createStubQueryRows(Schema.SObjectType,List<Map<String,Object>>)": (
      token: SObjectTypeToken,
      rows: ApexList<ApexMap<string, unknown>>,
    ) =>
      listOf(
        required(token).schema.name,
        required(rows).items.map((values) => stubRow(token, values)),
      ),
    "clearApexPageMessages()": clearMessages,
    "createStub(Type,StubProvider)": (type: ApexType, provider: ApexObject) =>
      createStub(required(type).type, required(provider)),
    "enableChangeDataCapture()": captureChangesInTest,
    "enqueueBatchJobs(Integer)": enqueueBatchJobs,
    "getEventBus()": () => new Bean("EventBus.TestBroker"),
    "getFlexQueueOrder()": flexQueueOrder,
    "getStandardPricebookId()": standardPricebookId,
    "invokeContinuationMethod(Object,Continuation)": invokeContinuation,
    "isRunningTest()": () => transaction().isTest,
    "loadData(Schema.SObjectType,String)": loadData,
    "setContinuationResponse(String,HttpResponse)": (label: string, response: unknown) =>
      void testState().responses.set(required(label), required(response)),
    "setCreatedDate(Id,Datetime)": setCreatedDate,
    "setCurrentPage(Object)": setCurrentPage,
    "setCurrentPageReference(Object)": setCurrentPage,
    "setFixedSearchResults(List<String>)": (ids: ApexList<string>) =>
      void (testState().fixedSearchResults = required(ids).items),
    "setMock(Type,Object)": (type: ApexType, mock: unknown) =>
      void testState().mocks.set(required(type).type.name, mock),
    "setReadOnlyApplicationMode(Boolean)": (isReadOnly: boolean) => setReadOnlyMode(required(isReadOnly)),
    "startTest()": startTest,
    "stopTest()": stopTest,
    "testInstall(InstallHandler,Version)": (handler: unknown, previous: ApexVersion | null) =>
      testInstall(handler, previous),
    "testInstall(InstallHandler,Version,Boolean)": testInstall,
    "testSandboxPostCopyScript(SandboxPostCopy,Id,Id,String)": testSandboxPostCopyScript,
    "testSandboxPostCopyScript(SandboxPostCopy,Id,Id,String,Boolean)": testSandboxPostCopyScript,
    "testUninstall(UninstallHandler)": (handler: unknown) => {
      const context = { organizationId: org().id, uninstallerId: transaction().userId };
      invoke(required(handler), "onUninstall", new Bean("UninstallContext", context));
    },
  },
});
