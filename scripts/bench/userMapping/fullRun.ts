import { observeTransactions, type TransactionReport } from "../../local-org/runtime/runTransaction.ts";
import type { MappingOrg } from "./mappingOrg.ts";

/** What a full run of a connection cost, and how it lived within the limits of a Developer Edition. */
export interface RunFigures {
  readonly members: number;
  readonly mapped: number;
  /** Per 1,000 members. */
  readonly soql: number;
  readonly dml: number;
  readonly dmlRows: number;
  readonly callouts: number;
  readonly statements: number;
  readonly jobs: number;
  readonly longestChain: number;
  /** Minutes by the org's clock, pauses of the dispatcher included. */
  readonly minutes: number;
  /** The largest share that one job took of a limit of its transaction, and of which. */
  readonly tightest: string;
  /** Of the machine, not kept in the reference. */
  readonly seconds: number;
}

const WATCHED = ["queries", "queryRows", "dmlStatements", "dmlRows", "callouts", "cpuTime"] as const;
const PATIENCE = 10_000;

/** Starts a full run as the page does, and lets the org's clock go on to whatever is due next until it is complete. */
export function fullRun(org: MappingOrg, members: number): RunFigures {
  const { clock, jobs } = org.opened;
  const reports: TransactionReport[] = [];
  const started = performance.now();
  const from = clock.now();
  const chains: number[] = [];
  const runId = org.run(`System.debug(UserMappingController.startRun('${org.connectionId}'));`);
  observeTransactions((report) => reports.push(report));
  try {
    for (let round = 0; statusOf(org, runId) !== "Completed"; round += 1) {
      const due = jobs.nextDue();
      if (due === null || round > PATIENCE) throw new Error(`The run stands still: ${statusOf(org, runId)}`);
      if (due > clock.now()) clock.set(due);
      const before = jobsOf(reports).length;
      jobs.drain();
      chains.push(jobsOf(reports).length - before);
    }
  } finally {
    observeTransactions(null);
  }
  const own = jobsOf(reports);
  const perThousand = (used: (report: TransactionReport) => number): number =>
    (own.reduce((sum, report) => sum + used(report), 0) / members) * 1000;
  return {
    members,
    mapped: Number(
      org.run(`System.debug([SELECT MappedCount__c FROM MappingRun__c WHERE Id = '${runId}'].MappedCount__c);`),
    ),
    soql: perThousand(({ limits }) => limits.used.queries),
    dml: perThousand(({ limits }) => limits.used.dmlStatements),
    dmlRows: perThousand(({ limits }) => limits.used.dmlRows),
    callouts: perThousand(({ limits }) => limits.used.callouts),
    statements: perThousand(({ limits }) => limits.statements),
    jobs: own.filter(({ quiddity }) => quiddity === "QUEUEABLE").length,
    longestChain: Math.max(...chains),
    minutes: Math.round((clock.now() - from) / 60_000),
    tightest: tightest(own),
    seconds: (performance.now() - started) / 1000,
  };
}

/** Jobs of the run; their finalizers cost two statements and are left out of the chain, not of the cost. */
function jobsOf(reports: readonly TransactionReport[]): TransactionReport[] {
  return reports.filter(({ quiddity }) => quiddity === "QUEUEABLE");
}

function statusOf(org: MappingOrg, runId: string): string {
  return org.run(`System.debug([SELECT Status__c FROM MappingRun__c WHERE Id = '${runId}'].Status__c);`);
}

function tightest(reports: readonly TransactionReport[]): string {
  const shares = reports.flatMap(({ limits }) =>
    WATCHED.map((name) => ({ name, share: limits.used[name] / limits.max(name) })),
  );
  const most = shares.reduce((left, right) => (right.share > left.share ? right : left));
  return `${most.name} ${Math.round(most.share * 100)} %`;
}
