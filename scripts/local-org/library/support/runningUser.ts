import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";

const FIELDS =
  "Id, FirstName, LastName, Name, Username, Email, ProfileId, UserRoleId, UserType, TimeZoneSidKey, LocaleSidKey, LanguageLocaleKey";
const CACHE = Symbol("running user");

/** A field of the running user's record; null when it is empty. What it costs does not count as a query of the code. */
export function runningUser(field: string): string | null {
  const value = userRecord().values.get(field.toLowerCase()) ?? null;
  return value === null ? null : String(value);
}

function userRecord(): ApexSObject {
  const running = transaction();
  const cached = running.extras.get(CACHE) as { id: string; record: ApexSObject } | undefined;
  if (cached?.id === running.userId) return cached.record;
  const [record] = uncounted(() =>
    org().data.query({
      soql: `SELECT ${FIELDS} FROM User WHERE Id = :userId`,
      binds: new Map([["userid", running.userId]]),
      access: { userId: running.userId, mode: "system", sharing: false },
    }),
  ).items;
  if (!record) throw new Error(`The running user ${running.userId} does not exist`);
  running.extras.set(CACHE, { id: running.userId, record });
  return record;
}

/** Runs what the platform does on its own account: the transaction's limits stay as they were. */
export function uncounted<T>(work: () => T): T {
  return transaction().limits.uncounted(work);
}

/** IANA name of the running user's time zone. */
export function userZone(): string {
  return runningUser("TimeZoneSidKey") ?? "GMT";
}

/** BCP 47 name of the running user's locale: `fr-FR`. */
export function userLocale(): string {
  return localeTag(runningUser("LocaleSidKey") ?? "en_US");
}

export function localeTag(salesforceLocale: string): string {
  return salesforceLocale.replaceAll("_", "-");
}
