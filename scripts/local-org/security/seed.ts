import type { Store } from "../data/store.ts";
import type { OrgMetadata } from "../metadata/model.ts";
import type { OrgSchema } from "../schema/model.ts";
import { loadNotificationTypes } from "./loadNotificationTypes.ts";
import { loadPermissionSets } from "./loadPermissionSets.ts";
import { SeedRows } from "./seedRows.ts";
import { LICENSES, PERMISSION_SET_LICENSES, PROFILES, type StandardProfile } from "./standardProfiles.ts";

/** Alias of the user that platform event triggers run as. It holds no permissions: only system mode reads for it. */
export const AUTOMATED_PROCESS = "autoproc";

/** Alias of the user that a package's install script runs as. */
export const PACKAGE_SYSTEM_USER = "pkgsys";

/**
 * Writes what a new org has before anybody sets it up: licences, standard profiles, system users, and the permission
 * sets of the metadata. Can be run again after the metadata changed. The security engine has to forget what it knew.
 * @param now milliseconds since 1970 UTC, for the audit fields
 */
export function seedSecurity(store: Store, schema: OrgSchema, metadata: OrgMetadata, now: number): void {
  const rows = new SeedRows(store, schema, now);
  const licenseIds = new Map<string, string>();
  for (const { key, name } of LICENSES) {
    const values = { Name: name, MasterLabel: name, Status: "Active", TotalLicenses: 100, UsedLicenses: 0 };
    licenseIds.set(key, rows.ensure("UserLicense", { LicenseDefinitionKey: key }, values));
  }
  for (const { name, label } of PERMISSION_SET_LICENSES) {
    const values = { MasterLabel: label, PermissionSetLicenseKey: name, Status: "Active", TotalLicenses: 100 };
    rows.ensure("PermissionSetLicense", { DeveloperName: name }, values);
  }
  for (const profile of PROFILES) seedProfile(rows, profile, licenseIds.get(profile.license) ?? "");
  seedSystemUsers(rows);
  openCustomObjectsToAdministrators(rows, metadata);
  loadPermissionSets(rows, metadata);
  loadNotificationTypes(rows, metadata);
}

function seedProfile(rows: SeedRows, profile: StandardProfile, licenseId: string): void {
  const permissions = Object.fromEntries(profile.userPermissions.map((name) => [`Permissions${name}`, true]));
  const profileId = rows.ensure(
    "Profile",
    { Name: profile.name },
    { UserLicenseId: licenseId, UserType: profile.userType, ...permissions },
  );
  const setId = rows.ensure(
    "PermissionSet",
    { ProfileId: profileId },
    {
      Name: `X${profileId.slice(0, 15)}`,
      Label: profile.name,
      IsOwnedByProfile: true,
      LicenseId: licenseId,
      Type: "Profile",
      ...permissions,
    },
  );
  const all = profile.userPermissions.includes("ModifyAllData");
  for (const [name, letters] of Object.entries(profile.objects)) grantObject(rows, setId, name, letters, all);
}

function grantObject(rows: SeedRows, setId: string, object: string, letters: string, all: boolean): void {
  rows.ensure(
    "ObjectPermissions",
    { ParentId: setId, SobjectType: object },
    {
      PermissionsCreate: letters.includes("C"),
      PermissionsRead: letters.includes("R"),
      PermissionsEdit: letters.includes("E"),
      PermissionsDelete: letters.includes("D"),
      PermissionsViewAllRecords: all,
      PermissionsModifyAllRecords: all,
    },
  );
}

/** Installed for administrators: they have full access to the package's objects. */
function openCustomObjectsToAdministrators(rows: SeedRows, metadata: OrgMetadata): void {
  const setId = rows.find("PermissionSet", { Label: "System Administrator", Type: "Profile" });
  if (!setId) throw new Error("The profile System Administrator has no permission set");
  for (const { fullName } of metadata.all("CustomObject")) {
    if (/__c$/i.test(fullName)) grantObject(rows, setId, fullName, "CRED", true);
    if (/__e$/i.test(fullName)) grantObject(rows, setId, fullName, "CR", false);
  }
}

function seedSystemUsers(rows: SeedRows): void {
  const user = (alias: string, name: string, profileId: string | null): void => {
    rows.ensure(
      "User",
      { Alias: alias },
      {
        LastName: name,
        Name: name,
        Username: `${alias}@system.invalid`,
        Email: `${alias}@system.invalid`,
        UserType: "AutomatedProcess",
        IsActive: true,
        ProfileId: profileId,
        TimeZoneSidKey: "GMT",
        LocaleSidKey: "en_US",
        LanguageLocaleKey: "en_US",
        EmailEncodingKey: "UTF-8",
      },
    );
  };
  user(AUTOMATED_PROCESS, "Automated Process", null);
  user(PACKAGE_SYSTEM_USER, "Package System", rows.find("Profile", { Name: "System Administrator" }));
}
