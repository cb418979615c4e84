/*
 * Licences and profiles of a new org, as far as users of it appear here.
 * Sources: Salesforce Help, Standard Profiles; User Licenses; Give Integration Users API Only Access; Object Reference,
 * UserLicense.
 */

export interface StandardLicense {
  readonly key: string;
  readonly name: string;
}

export const LICENSES = [
  { key: "SFDC", name: "Salesforce" },
  { key: "AUL", name: "Salesforce Platform" },
  { key: "PID_SALESFORCE_INTEGRATION", name: "Salesforce Integration" },
  { key: "PID_CHATTER", name: "Chatter Free" },
  { key: "CSN_External", name: "Chatter External" },
  { key: "PID_IDENTITY", name: "Identity" },
] as const satisfies readonly StandardLicense[];

export type LicenseKey = (typeof LICENSES)[number]["key"];

/** Permission set licences by developer name. */
export const PERMISSION_SET_LICENSES = [
  { name: "SalesforceAPIIntegrationPsl", label: "Salesforce API Integration" },
] as const;

/** Which fields a profile shows without a FieldPermissions row: all, those that no package or admin added, or none. */
export type ProfileFieldAccess = "all" | "standard" | "none";

export interface StandardProfile {
  readonly name: string;
  readonly license: LicenseKey;
  readonly userType: "Standard" | "CsnOnly";
  readonly userPermissions: readonly string[];
  /** Rights by object: letters of Create, Read, Edit, Delete. */
  readonly objects: Readonly<Record<string, string>>;
  readonly fields: ProfileFieldAccess;
}

const INTERNAL = [
  "ActivitiesAccess",
  "ApiEnabled",
  "ChatterInternalUser",
  "EditEvent",
  "EditTask",
  "RunReports",
  "ViewSetup",
];

const SALES = {
  Account: "CRED",
  Asset: "CRED",
  Case: "CRED",
  Contact: "CRED",
  Contract: "CRED",
  Lead: "CRED",
  Opportunity: "CRED",
  Order: "CRED",
};
const STANDARD_USER = { ...SALES, Campaign: "R", Document: "CRED", Pricebook2: "R", Product2: "R" };
const reading = (objects: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(objects).map((name) => [name, "R"]));
const everything = (objects: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(objects).map((name) => [name, "CRED"]));

const ADMINISTRATOR = [
  ...INTERNAL,
  "AssignPermissionSets",
  "AuthorApex",
  "CustomizeApplication",
  "ManageAuthProviders",
  "ManageCustomPermissions",
  "ManageInternalUsers",
  "ManageNamedCredentials",
  "ManageProfilesPermissionsets",
  "ManageRoles",
  "ManageSharing",
  "ManageUsers",
  "ModifyAllData",
  "ModifyMetadata",
  "ResetPasswords",
  "ViewAllData",
  "ViewAllUsers",
  "ViewRoles",
];

const standard = (
  name: string,
  objects: Readonly<Record<string, string>>,
  userPermissions: readonly string[] = INTERNAL,
): StandardProfile => ({ name, license: "SFDC", userType: "Standard", userPermissions, objects, fields: "standard" });

export const PROFILES: readonly StandardProfile[] = [
  { ...standard("System Administrator", everything(STANDARD_USER), ADMINISTRATOR), fields: "all" },
  standard("Standard User", STANDARD_USER),
  standard(
    "Read Only",
    reading(STANDARD_USER),
    INTERNAL.filter((name) => !name.startsWith("Edit")),
  ),
  standard("Marketing User", { ...STANDARD_USER, Campaign: "CRED" }),
  standard("Contract Manager", STANDARD_USER),
  standard("Solution Manager", STANDARD_USER),
  { ...standard("Standard Platform User", { Account: "CRED", Contact: "CRED", Document: "CRED" }), license: "AUL" },
  { ...standard("Minimum Access - Salesforce", {}, ["ActivitiesAccess", "ChatterInternalUser"]), fields: "none" },
  {
    ...standard("Minimum Access - API Only Integrations", {}, ["ApiEnabled", "ApiUserOnly"]),
    license: "PID_SALESFORCE_INTEGRATION",
    fields: "none",
  },
  {
    ...standard("Salesforce API Only System Integrations", {}, ["ApiEnabled", "ApiUserOnly"]),
    license: "PID_SALESFORCE_INTEGRATION",
    fields: "none",
  },
  {
    ...standard("Chatter Free User", {}, ["ChatterInternalUser"]),
    license: "PID_CHATTER",
    userType: "CsnOnly",
    fields: "none",
  },
  { ...standard("Chatter External User", {}, []), license: "CSN_External", userType: "CsnOnly", fields: "none" },
  { ...standard("Identity User", {}, ["ApiEnabled"]), license: "PID_IDENTITY", fields: "none" },
];

const FIELD_ACCESS: ReadonlyMap<string, ProfileFieldAccess> = new Map(
  PROFILES.map((profile) => [profile.name, profile.fields]),
);

/**
 * What a profile shows of fields without rows. The platform writes a FieldPermissions row for each field; here the
 * standard profiles' rows are understood, so that SOQL on FieldPermissions finds those of permission sets only.
 */
export function profileFieldAccess(profileName: string | null): ProfileFieldAccess {
  return (profileName === null ? undefined : FIELD_ACCESS.get(profileName)) ?? "none";
}
