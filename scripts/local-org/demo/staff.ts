import { org } from "../runtime/org.ts";
import { insertRecords } from "./insertRecords.ts";

/** `config/local-org/people.json` */
export interface Staff {
  readonly roles: readonly { readonly name: string; readonly parent?: string }[];
  readonly users: readonly StaffUser[];
}

export interface StaffUser {
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly email: string;
  readonly alias: string;
  readonly profile: string;
  readonly role?: string;
  readonly title: string;
  readonly department: string;
  readonly language: string;
  readonly timeZone: string;
  readonly federationId?: string;
  readonly active?: boolean;
}

/** Roles and users of the demo company; answers the ids of those who sell. */
export function insertStaff(staff: Staff, adminUserId: string): { rows: number; sellers: string[] } {
  const roles = new Map<string, string>();
  for (const { name, parent } of staff.roles) {
    const values = {
      Name: name,
      DeveloperName: name.replace(/\W+/g, "_"),
      ParentRoleId: parent ? (roles.get(parent) ?? null) : null,
    };
    roles.set(name, insertRecords("UserRole", adminUserId, [values])[0] ?? "");
  }
  const profiles = new Map(staff.users.map((user) => [user.profile, profileId(user.profile, adminUserId)]));
  const rows = staff.users.map((user) => ({
    FirstName: user.firstName,
    LastName: user.lastName,
    Username: user.username,
    Email: user.email,
    Alias: user.alias,
    CommunityNickname: user.username.split("@")[0],
    ProfileId: profiles.get(user.profile),
    UserRoleId: user.role ? (roles.get(user.role) ?? null) : null,
    Title: user.title,
    Department: user.department,
    CompanyName: "Causeway Demo Company",
    LanguageLocaleKey: user.language,
    LocaleSidKey: user.language === "ja" ? "ja_JP" : user.language === "fr" ? "fr_FR" : user.language,
    TimeZoneSidKey: user.timeZone,
    EmailEncodingKey: "UTF-8",
    FederationIdentifier: user.federationId ?? null,
    IsActive: user.active ?? true,
  }));
  const ids = insertRecords("User", adminUserId, rows);
  const sellers = ids.filter((_id, at) => staff.users[at]?.active !== false && staff.users[at]?.department === "Sales");
  return { rows: roles.size + ids.length, sellers };
}

function profileId(name: string, userId: string): string {
  const request = { soql: "SELECT Id FROM Profile WHERE Name = :name", binds: new Map([["name", name]]) };
  const [row] = org().data.query({ ...request, access: { userId, mode: "system", sharing: false } }).items;
  if (!row) throw new Error(`There is no profile ${name}`);
  return String(row.values.get("id"));
}
