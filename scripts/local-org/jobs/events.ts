import { randomUUID } from "node:crypto";
import { apexError, ApexException } from "../runtime/apexException.ts";
import { org } from "../runtime/org.ts";
import { runTransaction } from "../runtime/runTransaction.ts";
import { transaction } from "../runtime/transaction.ts";
import { typeRef } from "../runtime/typeRef.ts";
import { ApexList } from "../runtime/values/collections.ts";
import { ApexDatetime } from "../runtime/values/primitives.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import type { ApexTrigger } from "../compiler/program.ts";
import { EventTriggerContext, setEventTriggerContext } from "./contexts.ts";
import type { EventTable, StoredEvent } from "./eventTable.ts";
import { freeze, thaw } from "./frozen.ts";
import { findPlatformRow } from "./platformRows.ts";
import { setRunningJob } from "./runningJob.ts";

const TRIGGER_BATCH = 2000;
const MAXIMUM_RETRIES = 9;

/** An event as subscribers outside Apex get it (`lightning/empApi`). */
export interface DeliveredEvent {
  readonly channel: string;
  readonly replayId: number;
  readonly record: ApexSObject;
}

/**
 * Platform events. Those that publish after commit are stored with the transaction and roll back with it; those that
 * publish immediately are not. Triggers run after that, each in its own transaction, as the Automated Process user.
 * Source: Platform Events Developer Guide.
 */
export class Events {
  private readonly table: EventTable;
  private immediate: Omit<StoredEvent, "replayId">[] = [];
  private readonly listeners = new Set<(event: DeliveredEvent) => void>();

  constructor(table: EventTable) {
    this.table = table;
  }

  /** Answers one error or null per event. */
  publish(events: readonly unknown[]): readonly (string | null)[] {
    return this.publishAs(transaction().userId, events);
  }

  publishAs(userId: string, events: readonly unknown[]): readonly (string | null)[] {
    return events.map((event) => {
      if (
        !(event instanceof ApexSObject) ||
        (!event.schema.name.endsWith("Event") && event.schema.kind !== "platformEvent")
      ) {
        throw apexError("IllegalArgumentException", "EventBus.publish takes platform events only");
      }
      const missing = [...event.schema.fields.values()].filter(
        (field) =>
          !field.nillable &&
          field.isCustom &&
          field.type !== "BOOLEAN" &&
          isBlank(event.values.get(field.name.toLowerCase())),
      );
      if (missing.length > 0) return `Required fields are missing: [${missing.map((field) => field.name).join(", ")}]`;
      const given = event.values.get("eventuuid");
      const uuid = typeof given === "string" ? given : randomUUID();
      const published = org().clock.now();
      event.values.set("eventuuid", uuid);
      const stored = { event: event.schema.name, uuid, userId, published, payload: freeze(event) };
      if (event.schema.publishBehavior === "PublishImmediately") this.immediate.push(stored);
      else this.table.add(stored);
      return null;
    });
  }

  /** Called with each event once it is on the bus. Answers the function that ends the subscription. */
  subscribe(listener: (event: DeliveredEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Hands what is on the bus to triggers and subscribers; answers the number of trigger runs. Throws the first failure. */
  deliver(): number {
    for (const event of this.immediate.splice(0)) this.table.add(event);
    let runs = 0;
    let failure: unknown = null;
    for (const name of this.table.waitingEvents()) {
      const batch = this.table.take(name, TRIGGER_BATCH);
      const records = batch.map(toRecord);
      for (const [at, record] of records.entries()) {
        const delivered = { channel: `/event/${name}`, replayId: batch[at]!.replayId, record };
        for (const listener of this.listeners) listener(delivered);
      }
      for (const trigger of org().program.triggers.filter((candidate) => candidate.sobject === name)) {
        runs += 1;
        try {
          this.runTrigger(trigger, batch, 0, null);
        } catch (error) {
          failure ??= error;
        }
      }
    }
    if (failure !== null) throw failure;
    return runs;
  }

  get hasWaiting(): boolean {
    return this.immediate.length > 0 || this.table.waitingEvents().length > 0;
  }

  /** Forgets all events that wait. */
  discard(): void {
    this.discardImmediate();
    for (const name of this.table.waitingEvents()) this.table.take(name, Number.MAX_SAFE_INTEGER);
  }

  /** Forgets events that wait: at the end of a test. */
  discardImmediate(): void {
    this.immediate = [];
  }

  private runTrigger(
    trigger: ApexTrigger,
    events: readonly StoredEvent[],
    retries: number,
    lastError: string | null,
  ): void {
    const context = new EventTriggerContext(retries, lastError);
    try {
      runTransaction({ quiddity: "PLATFORM_EVENT", userId: automatedProcess() }, (running) => {
        setEventTriggerContext(running, context);
        setRunningJob(running, { id: "", kind: "event", depth: 0, maxDepth: null, failures: 0, mayCallOut: false });
        const type = typeRef("List", typeRef(trigger.sobject));
        running.triggerStack.push({
          event: "after insert",
          sobject: trigger.sobject,
          newRecords: new ApexList(type, events.map(toRecord)),
          oldRecords: null,
          newMap: null,
          oldMap: null,
        });
        trigger.run();
      });
    } catch (error) {
      if (!isRetryable(error) || retries >= MAXIMUM_RETRIES) throw error;
      this.runTrigger(trigger, events, retries + 1, error.message);
      return;
    }
    // A checkpoint before the end: the trigger comes again for the rest.
    const checkpoint = context.resumeCheckpoint;
    if (checkpoint === null) return;
    const rest = events.filter((event) => event.replayId > Number(checkpoint));
    if (rest.length > 0 && rest.length < events.length) this.runTrigger(trigger, rest, 0, null);
  }
}

function isRetryable(error: unknown): error is ApexException {
  return error instanceof ApexException && error.apexType.name === "EventBus.RetryableException";
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function toRecord(event: StoredEvent): ApexSObject {
  const record = thaw(event.payload) as ApexSObject;
  record.values.set("replayid", String(event.replayId));
  record.values.set("createdbyid", event.userId);
  record.values.set("createddate", new ApexDatetime(event.published));
  record.readOnly = true;
  return record;
}

function automatedProcess(): string {
  const id = findPlatformRow("User", "UserType", "AutomatedProcess");
  if (!id) throw new Error("The org has no Automated Process user");
  return id;
}
