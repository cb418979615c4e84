import type { ApexException } from "../runtime/apexException.ts";
import { PlatformObject } from "../runtime/apexObject.ts";
import { enumValues } from "../runtime/enums.ts";
import { typeRef } from "../runtime/typeRef.ts";
import { transaction, type Transaction } from "../runtime/transaction.ts";
import { implement, implementation, type PlatformClass } from "../library/registry.ts";

/** What Apex gets as `QueueableContext`, `SchedulableContext` and `Database.BatchableContext`. */
export class JobContextObject extends PlatformObject {
  override readonly apexType;
  readonly jobId: string;
  readonly childJobId: string;

  constructor(
    type: "QueueableContext" | "SchedulableContext" | "Database.BatchableContext",
    jobId: string,
    child = jobId,
  ) {
    super();
    this.apexType = typeRef(type);
    this.jobId = jobId;
    this.childJobId = child;
  }
}

export class FinalizerContextObject extends PlatformObject {
  override readonly apexType = typeRef("FinalizerContext");
  readonly jobId: string;
  readonly requestId: string;
  readonly failure: ApexException | null;
  readonly succeeded: boolean;

  constructor(jobId: string, requestId: string, succeeded: boolean, failure: ApexException | null) {
    super();
    this.jobId = jobId;
    this.requestId = requestId;
    this.succeeded = succeeded;
    this.failure = failure;
  }
}

/** `EventBus.TriggerContext` of a platform event trigger that runs. */
export class EventTriggerContext extends PlatformObject {
  override readonly apexType = typeRef("EventBus.TriggerContext");
  readonly retries: number;
  readonly lastError: string | null;
  resumeCheckpoint: string | null = null;

  constructor(retries: number, lastError: string | null) {
    super();
    this.retries = retries;
    this.lastError = lastError;
  }
}

const EVENT_TRIGGER = Symbol("event trigger");

export function setEventTriggerContext(running: Transaction, context: EventTriggerContext): void {
  running.extras.set(EVENT_TRIGGER, context);
}

const RESULTS = ["SUCCESS", "UNHANDLED_EXCEPTION"];

const CLASSES: readonly PlatformClass[] = [
  {
    name: "QueueableContext",
    methods: { "getJobId()": (self: JobContextObject) => self.jobId },
  },
  {
    name: "SchedulableContext",
    methods: { "getTriggerId()": (self: JobContextObject) => self.jobId },
  },
  {
    name: "Database.BatchableContext",
    methods: {
      "getJobId()": (self: JobContextObject) => self.jobId,
      "getChildJobId()": (self: JobContextObject) => self.childJobId,
    },
  },
  {
    name: "FinalizerContext",
    methods: {
      "getAsyncApexJobId()": (self: FinalizerContextObject) => self.jobId,
      "getRequestId()": (self: FinalizerContextObject) => self.requestId,
      "getException()": (self: FinalizerContextObject) => self.failure,
      "getResult()": (self: FinalizerContextObject) =>
        enumValues("ParentJobResult", RESULTS).get(self.succeeded ? "success" : "unhandled_exception"),
    },
  },
  {
    name: "EventBus.TriggerContext",
    statics: {
      "currentContext()": () => transaction().extras.get(EVENT_TRIGGER) ?? null,
    },
    methods: {
      "getResumeCheckpoint()": (self: EventTriggerContext) => self.resumeCheckpoint,
      "setResumeCheckpoint(String)": (self: EventTriggerContext, replayId: string | null) => {
        self.resumeCheckpoint = replayId;
      },
    },
    properties: {
      lastError: { get: (self: EventTriggerContext) => self.lastError },
      retries: { get: (self: EventTriggerContext) => self.retries },
    },
  },
];

for (const definition of CLASSES) if (!implementation(definition.name)) implement(definition);
