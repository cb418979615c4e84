import type { ApexProgram } from "../compiler/program.ts";
import type { DataEngine } from "../data/contract.ts";
import type { Store } from "../data/store.ts";
import type { CalloutClient } from "../callouts/contract.ts";
import type { JobQueue } from "../jobs/contract.ts";
import type { SecurityEngine } from "../security/contract.ts";
import type { OrgSchema } from "../schema/model.ts";
import type { OrgMetadata } from "../metadata/model.ts";

/** A clock that can be set and moved. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

/** The running org: one per process (each test worker has its own). */
export interface Org {
  readonly id: string;
  readonly name: string;
  readonly isSandbox: boolean;
  /** The package's namespace, or null when the source runs without. */
  readonly namespace: string | null;
  readonly metadata: OrgMetadata;
  readonly schema: OrgSchema;
  /** The database under `data`: for the transaction runner and the platform's own rows (jobs), nobody else. */
  readonly store: Store;
  readonly data: DataEngine;
  readonly security: SecurityEngine;
  readonly program: ApexProgram;
  readonly jobs: JobQueue;
  readonly callouts: CalloutClient;
  readonly clock: Clock;
}

let current: Org | null = null;

export function org(): Org {
  if (!current) throw new Error("No org is open");
  return current;
}
export function setOrg(next: Org | null): void {
  current = next;
}
