import { org } from "../../runtime/org.ts";
import { PACKAGE_SYSTEM_USER } from "../../security/index.ts";

/** A user as the login page and the OAuth answers show it. */
export interface UserSummary {
  readonly id: string;
  readonly username: string;
  readonly alias: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly profile: string;
  readonly language: string;
  readonly active: boolean;
}

const COLUMNS = `u."Id", u."Username", u."Alias", u."FirstName", u."LastName", u."Email", u."Title", u."IsActive", u."LanguageLocaleKey",
  u."UserType", p."Name" AS "Profile"`;

/** Those who can log in to pages: active, not the platform's own, not for the API only. */
export function loginUsers(): UserSummary[] {
  const users = select(`u."IsActive" = 1 AND p."UserType" = 'Standard' ORDER BY u."CreatedDate", u."Id"`);
  return users.filter(
    (user) => user.alias !== PACKAGE_SYSTEM_USER && !org().security.hasUserPermission(user.id, "ApiUserOnly"),
  );
}

export function findUser(idOrUsername: string): UserSummary | null {
  return select(`u."Id" = ? OR fold(u."Username") = fold(?)`, idOrUsername, idOrUsername)[0] ?? null;
}

/** Reads the tables directly: before login there is no user whose permissions could be asked. */
function select(where: string, ...parameters: readonly string[]): UserSummary[] {
  const { store, schema } = org();
  const user = schema.sobject("User");
  const profile = schema.sobject("Profile");
  if (!user || !profile) throw new Error("The org has no User object");
  const rows = store.all(
    `SELECT ${COLUMNS} FROM ${store.table(user)} u LEFT JOIN ${store.table(profile)} p ON p."Id" = u."ProfileId" WHERE ${where}`,
    ...parameters,
  );
  return rows.map((row) => ({
    id: String(row["Id"]),
    username: String(row["Username"]),
    alias: String(row["Alias"]),
    name: [row["FirstName"], row["LastName"]].filter(Boolean).join(" "),
    email: String(row["Email"] ?? ""),
    title: String(row["Title"] ?? ""),
    profile: String(row["Profile"] ?? ""),
    language: String(row["LanguageLocaleKey"] ?? "en_US"),
    active: row["IsActive"] === 1,
  }));
}
