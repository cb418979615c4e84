import type { AccessContext } from "../data/contract.ts";
import type { TriggerEvent } from "../compiler/program.ts";
import type { ApexList, ApexMap } from "./values/collections.ts";
import type { ApexSObject } from "./values/sobject.ts";
import { LimitCounters } from "../limits/limitCounters.ts";

/** The `Trigger` context variables of one trigger invocation. */
export interface TriggerContext {
  readonly event: TriggerEvent;
  readonly sobject: string;
  readonly newRecords: ApexList<ApexSObject> | null;
  readonly oldRecords: ApexList<ApexSObject> | null;
  readonly newMap: ApexMap<string, ApexSObject> | null;
  readonly oldMap: ApexMap<string, ApexSObject> | null;
}

export type Quiddity =
  | "ANONYMOUS"
  | "AURA"
  | "BATCH_APEX"
  | "INVOCABLE_ACTION"
  | "PLATFORM_EVENT_PUBLISH_CALLBACK"
  | "QUEUEABLE"
  | "REST"
  | "RUNTEST_SYNC"
  | "SCHEDULED"
  | "SYNCHRONOUS"
  | "TRANSACTION_FINALIZER_QUEUEABLE"
  | "PLATFORM_EVENT"
  | "FUTURE";

const CURRENT_API_VERSION = 67;

/** How the code that runs now was declared. */
export interface CodeContext {
  /** Sharing rules are enforced. */
  readonly sharing: boolean;
  readonly apiVersion: number;
}

/**
 * One Apex transaction: its user, limits, statics and what waits for its commit. There is one at a time in a process;
 * begin and end it with `runTransaction` (`runtime/runTransaction.ts`).
 */
export class Transaction {
  readonly id: string;
  readonly quiddity: Quiddity;
  /** The running user; `System.runAs` replaces it for a block. */
  userId: string;
  readonly isTest: boolean;
  readonly isAsync: boolean;
  limits: LimitCounters;
  /** The class whose method runs. Kept by generated code. */
  code: CodeContext;
  /** Apex methods that run inside each other. Kept by generated code. */
  depth = 0;
  /** Values of static fields: one map per transaction, so statics start anew in each. Keyed by the compiler. */
  readonly statics: Map<unknown, unknown>;
  readonly triggerStack: TriggerContext[] = [];
  /** Run in order after the commit: events published after commit, jobs enqueued, mails. Dropped on rollback. */
  readonly afterCommit: (() => void)[] = [];
  /** Objects written so far, to detect mixed DML. */
  dmlKinds: { setup: string | null; other: string | null } = { setup: null, other: null };
  /** True after DML until commit: callouts throw "You have uncommitted work pending". */
  uncommittedWork = false;
  /** For services that keep something per transaction (jobs, tests, mocks): keyed by a symbol of theirs. */
  readonly extras = new Map<symbol, unknown>();

  /** @param test the transaction of the test that starts this one: asynchronous work of a test shares its statics */
  constructor(
    init: Pick<Transaction, "id" | "quiddity" | "userId" | "isTest" | "isAsync" | "sharing">,
    test: Transaction | null = null,
  ) {
    this.statics = test?.statics ?? new Map();
    this.id = init.id;
    this.quiddity = init.quiddity;
    this.userId = init.userId;
    this.isTest = init.isTest;
    this.isAsync = init.isAsync;
    this.code = { sharing: init.sharing, apiVersion: CURRENT_API_VERSION };
    this.limits = new LimitCounters(init.isAsync);
  }

  /** Sharing in force for the running code. */
  get sharing(): boolean {
    return this.code.sharing;
  }
  set sharing(enforced: boolean) {
    this.code = { ...this.code, sharing: enforced };
  }

  /** The access level of platform calls that state none: user mode from API version 67. */
  get callerAccess(): AccessContext["mode"] {
    return this.code.apiVersion >= 67 ? "user" : "system";
  }

  get triggerContext(): TriggerContext | null {
    return this.triggerStack.at(-1) ?? null;
  }

  access(mode: AccessContext["mode"], sharing = this.sharing): AccessContext {
    return { userId: this.userId, mode, sharing };
  }
}

let current: Transaction | null = null;

/** The running transaction; an error of the local org if there is none. */
export function transaction(): Transaction {
  if (!current) throw new Error("No Apex transaction is running");
  return current;
}
export function currentTransaction(): Transaction | null {
  return current;
}
export function setTransaction(next: Transaction | null): Transaction | null {
  const before = current;
  current = next;
  return before;
}
