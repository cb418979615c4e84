import type { ApexProgram } from "./compiler/program.ts";
import type { Store } from "./data/store.ts";
import type { OrgSchema } from "./schema/model.ts";
import { SeedRows } from "./security/seedRows.ts";

const ORGANIZATION_NAME = "Causeway Local Org";
const NEWEST_API = 67;

export interface PlatformSeed {
  readonly store: Store;
  readonly schema: OrgSchema;
  readonly program: ApexProgram;
  /** Whether the program holds the Apex of the org; else its rows stay as they are. */
  readonly withApex: boolean;
  readonly isSandbox: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

export interface SeededOrganization {
  readonly id: string;
  readonly name: string;
  readonly adminUserId: string;
}

/**
 * Writes what an org has besides its security: the organisation, its first administrator, a row for each Apex class and
 * trigger. Profiles are there before. Can be run again at each opening.
 */
export function seedPlatformRows({
  store,
  schema,
  program,
  withApex,
  isSandbox,
  now,
}: PlatformSeed): SeededOrganization {
  const rows = new SeedRows(store, schema, now);
  const id = rows.ensure(
    "Organization",
    { Name: ORGANIZATION_NAME },
    {
      OrganizationType: "Developer Edition",
      IsSandbox: isSandbox,
      InstanceName: "LOCAL",
      LanguageLocaleKey: "en_US",
      DefaultLocaleSidKey: "en_US",
      TimeZoneSidKey: "America/Los_Angeles",
      FiscalYearStartMonth: 1,
      Country: "US",
    },
  );
  if (withApex) seedApex(rows, program);
  return { id, name: ORGANIZATION_NAME, adminUserId: seedAdministrator(rows) };
}

function seedApex(rows: SeedRows, program: ApexProgram): void {
  const values = { ApiVersion: NEWEST_API, Status: "Active" };
  const classes = program.classes
    .filter((one) => !one.name.includes("."))
    .map(({ name, file }) =>
      rows.ensureOwned("ApexClass", { Name: name }, { ...values, Body: program.sourceOf(file) ?? null }),
    );
  const triggers = program.triggers.map(({ name, file, sobject }) =>
    rows.ensureOwned(
      "ApexTrigger",
      { Name: name },
      { ...values, TableEnumOrId: sobject, Body: program.sourceOf(file) ?? null },
    ),
  );
  rows.removeOwned("ApexClass", {}, classes, [["SetupEntityAccess", "SetupEntityId"]]);
  rows.removeOwned("ApexTrigger", {}, triggers, []);
}

function seedAdministrator(rows: SeedRows): string {
  const values = {
    FirstName: "Ada",
    LastName: "Admin",
    Name: "Ada Admin",
    Alias: "admin",
    Email: "ada.admin@causeway.example",
    CommunityNickname: "ada.admin",
    Title: "Salesforce Administrator",
    IsActive: true,
    UserType: "Standard",
    ProfileId: rows.find("Profile", { Name: "System Administrator" }),
    TimeZoneSidKey: "America/Los_Angeles",
    LocaleSidKey: "en_US",
    LanguageLocaleKey: "en_US",
    EmailEncodingKey: "UTF-8",
  };
  const key = { Username: "ada.admin@causeway.example" };
  return rows.find("User", key) ?? rows.insert("User", { ...key, ...values });
}
