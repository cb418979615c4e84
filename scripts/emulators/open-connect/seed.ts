import type { ServicePerson } from "../common/demoPeople.ts";
import type { Profile } from "./profilePlan.ts";

/** The service and its one workspace: `config/local-org/open-connect.json` plus its people and profiles. */
export interface ServiceSeed {
  readonly service: string;
  readonly workspace: { readonly id: string; readonly name: string };
  readonly environment: "Production" | "Sandbox";
  readonly organization: string;
  readonly contact: string;
  readonly capabilities: readonly string[];
  /** What the org's admin pastes as the credential. */
  readonly key: string;
  readonly members: readonly ServicePerson[];
  readonly profiles: readonly Profile[];
}

/** How the service reaches the org, as its admin would have been told by the org's. */
export interface OrgAccess {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}
