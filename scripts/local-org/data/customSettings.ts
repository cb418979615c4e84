import type { SObjectSchema } from "../schema/model.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import { selectRows } from "./rows.ts";
import type { Store } from "./store.ts";

/**
 * The hierarchy custom setting that holds for a user: each field from the user's record, else the profile's, else the
 * organisation's. Null when there is no record at all.
 * Source: Apex Reference Guide, Custom Settings Methods, getInstance.
 */
export function effectiveSetting(
  store: Store,
  object: SObjectSchema,
  owners: { readonly userId: string; readonly profileId: string | null; readonly organizationId: string },
): ApexSObject | null {
  const order = [owners.organizationId, owners.profileId, owners.userId].filter((id) => id !== null);
  const places = order.map(() => "?").join(", ");
  const rows = selectRows(store, object, `"SetupOwnerId" IN (${places})`, order);
  let result: ApexSObject | null = null;
  for (const owner of order) {
    const row = rows.find((candidate) => candidate.values.get("setupownerid") === owner);
    if (!row) continue;
    result ??= new ApexSObject(object);
    for (const [name, value] of row.values) if (value !== null) result.values.set(name, value);
  }
  return result;
}
