import { PlatformObject } from "../../runtime/apexObject.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { implementAttributes } from "../support/beans.ts";
import { uncounted } from "../support/runningUser.ts";
import { translatedObject } from "../support/translated.ts";

const MASTER_ID = "012000000000000AAA";

export class RecordTypeInfo extends PlatformObject {
  override readonly apexType = typeRef("Schema.RecordTypeInfo");
  readonly id: string | null;
  readonly developerName: string;
  readonly label: string;
  readonly active: boolean;
  readonly isDefault: boolean;

  constructor(id: string | null, developerName: string, label: string, active: boolean, isDefault: boolean) {
    super();
    this.id = id;
    this.developerName = developerName;
    this.label = label;
    this.active = active;
    this.isDefault = isDefault;
  }
}

/** The object's own record types, then the master. The master is the default where there is no other. */
export function recordTypeInfos(schema: SObjectSchema): RecordTypeInfo[] {
  const ids = schema.recordTypes.length === 0 ? new Map<string, string>() : recordTypeIds(schema);
  const own = translatedObject(schema).recordTypes.map(
    (type) =>
      new RecordTypeInfo(ids.get(type.developerName) ?? null, type.developerName, type.label, type.active, false),
  );
  return [...own, new RecordTypeInfo(MASTER_ID, "Master", "Master", true, true)];
}

/** Ids by developer name: record types are rows. */
function recordTypeIds(schema: SObjectSchema): Map<string, string> {
  const rows = uncounted(() =>
    org().data.query({
      soql: "SELECT Id, DeveloperName FROM RecordType WHERE SobjectType = :object",
      binds: new Map([["object", schema.name]]),
      access: { userId: transaction().userId, mode: "system", sharing: false },
    }),
  );
  return new Map(rows.items.map((row) => [String(row.values.get("developername")), String(row.values.get("id"))]));
}

implementAttributes<RecordTypeInfo>("Schema.RecordTypeInfo", {
  active: (self) => self.active,
  available: (self) => self.active,
  defaultRecordTypeMapping: (self) => self.isDefault,
  developerName: (self) => self.developerName,
  master: (self) => self.id === MASTER_ID,
  name: (self) => self.label,
  recordTypeId: (self) => self.id,
});
