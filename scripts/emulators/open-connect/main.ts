import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Contract } from "../common/contract.ts";
import { overlappingPeople } from "../common/demoPeople.ts";
import { planCustomers, type CustomerPlan } from "../../local-org/demo/customerPlan.ts";
import { planProfiles } from "./profilePlan.ts";
import type { ServiceSeed } from "./seed.ts";
import { OpenConnectService } from "./service.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8392" },
    service: { type: "string", default: "config/local-org/open-connect.json" },
    people: { type: "string", default: "config/local-org/people.json" },
    customers: { type: "string", default: "config/local-org/demo.json" },
    contract: { type: "string", default: "config/openapi/open-connect.yaml" },
  },
});
const demo = JSON.parse(readFileSync(values.customers, "utf8")) as { seed: number; full: CustomerPlan };
const seed: ServiceSeed = {
  ...(JSON.parse(readFileSync(values.service, "utf8")) as Omit<ServiceSeed, "members" | "profiles">),
  members: overlappingPeople(values.people, 1),
  profiles: planProfiles(demo.seed, planCustomers(demo.seed, demo.full)),
};
const { CAUSEWAY_ORG_URL, CAUSEWAY_CLIENT_ID, CAUSEWAY_CLIENT_SECRET } = process.env;
const service = await OpenConnectService.start(
  seed,
  {
    url: CAUSEWAY_ORG_URL ?? "http://127.0.0.1:8390",
    clientId: CAUSEWAY_CLIENT_ID ?? "",
    clientSecret: CAUSEWAY_CLIENT_SECRET ?? "",
  },
  new Contract(values.contract),
  Number(values.port),
);
console.log(`Open Connect emulator: ${service.url}`);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void service.close().then(() => process.exit(0)));
}
