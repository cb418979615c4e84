import { readFileSync } from "node:fs";
import type { OpenedOrg } from "../openOrg.ts";
import { insertCustomers, type CustomerPlan } from "./customers.ts";
import { insertStaff, type Staff } from "./staff.ts";

/** `full` for this machine; `small` fits a Developer Edition (at most 1,500 rows). */
export type DemoSize = "full" | "small";

export interface SeedReport {
  readonly rows: number;
  readonly milliseconds: number;
}

const CONFIG = new URL("../../../config/local-org/", import.meta.url);

/** Fills a new org with the demo company of `config/local-org/`: the same at each run. */
export function seedDemoCompany(opened: OpenedOrg, size: DemoSize): SeedReport {
  const started = performance.now();
  const plans = read<Record<DemoSize, CustomerPlan>>("demo.json");
  const staff = insertStaff(read<Staff>("people.json"), opened.adminUserId);
  const customers = insertCustomers(plans[size], staff.sellers, opened.adminUserId, opened.clock.now());
  opened.jobs.drain();
  return { rows: staff.rows + customers, milliseconds: performance.now() - started };
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, CONFIG), "utf8")) as T;
}
