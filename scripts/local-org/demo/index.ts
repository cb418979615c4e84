import { readFileSync } from "node:fs";
import type { OpenedOrg } from "../openOrg.ts";
import { planCustomers, takeCustomers, type CustomerPlan } from "./customerPlan.ts";
import { insertCustomers } from "./customers.ts";
import { insertSeats } from "./seats.ts";
import { insertStaff, type Staff } from "./staff.ts";

/** `full` for this machine; `small` fits a Developer Edition (at most 1,500 rows). */
export type DemoSize = "full" | "small";

export interface SeedReport {
  readonly rows: number;
  readonly milliseconds: number;
}

/** `config/local-org/demo.json`; `small` is a part of `full`, so that outside services know people of both. */
type DemoPlans = Readonly<Record<DemoSize, CustomerPlan>> & { readonly seed: number };

const CONFIG = new URL("../../../config/local-org/", import.meta.url);

/** Fills a new org with the demo company of `config/local-org/`: the same at each run. */
export function seedDemoCompany(opened: OpenedOrg, size: DemoSize): SeedReport {
  const started = performance.now();
  const plans = read<DemoPlans>("demo.json");
  const staff = insertStaff(read<Staff>("people.json"), opened.adminUserId);
  const seats = insertSeats(staff.sellers, opened.adminUserId);
  const planned = takeCustomers(planCustomers(plans.seed, plans.full), plans[size]);
  const customers = insertCustomers(planned, plans.seed, staff.sellers, opened.adminUserId, opened.clock.now());
  opened.jobs.drain();
  return { rows: staff.rows + seats + customers, milliseconds: performance.now() - started };
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, CONFIG), "utf8")) as T;
}
