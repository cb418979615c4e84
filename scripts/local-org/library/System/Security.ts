import { PlatformObject } from "../../runtime/apexObject.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import type { ApexEnum } from "../../runtime/values/primitives.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import {
  stripInaccessible,
  type AccessDecision,
  type AccessType,
  type FieldRights,
} from "../../security/stripInaccessible.ts";
import { implement } from "../registry.ts";
import { uncounted } from "../support/runningUser.ts";
import { listOf, mapOf, required, setOf } from "../support/values.ts";

class ApexAccessDecision extends PlatformObject {
  override readonly apexType = typeRef("SObjectAccessDecision");
  readonly decision: AccessDecision;
  readonly records: ApexList<ApexSObject>;

  constructor(decision: AccessDecision, records: ApexList<ApexSObject>) {
    super();
    this.decision = decision;
    this.records = records;
  }
}

function strip(
  type: ApexEnum,
  records: ApexList<ApexSObject>,
  enforceRootObject = true,
  security: FieldRights = org().security,
): ApexAccessDecision {
  const accessType = required(type).name as AccessType;
  const decision = stripInaccessible(
    security,
    transaction().userId,
    accessType,
    required(records).items,
    required(enforceRootObject),
  );
  return new ApexAccessDecision(decision, listOf(records.elementType, [...decision.records]));
}

/**
 * What the user may do, and what the permission set opens in addition. Source: Apex Developer Guide, Enforce Security
 * with the stripInaccessible Method.
 */
function withPermissionSet(permissionSetId: string): FieldRights {
  const { security, data } = org();
  const rows = (soql: string) =>
    uncounted(() =>
      data.query({
        soql: `${soql} WHERE ParentId = :id`,
        binds: new Map([["id", required(permissionSetId)]]),
        access: transaction().access("system", false),
      }),
    ).items;
  const objects = rows(
    "SELECT SobjectType, PermissionsRead, PermissionsCreate, PermissionsEdit FROM ObjectPermissions",
  );
  const fields = rows("SELECT Field, PermissionsRead, PermissionsEdit FROM FieldPermissions");
  const opens = (row: ApexSObject | undefined, right: string): boolean =>
    row?.values.get(`permissions${right.toLowerCase()}`) === true;
  return {
    mayObject: (userId, object, right) =>
      security.mayObject(userId, object, right) ||
      opens(
        objects.find((row) => row.values.get("sobjecttype") === object.name),
        right,
      ),
    mayField: (userId, object, field, right) =>
      security.mayField(userId, object, field, right) ||
      opens(
        fields.find((row) => row.values.get("field") === `${object.name}.${field.name}`),
        right,
      ),
  };
}

implement({
  name: "Security",
  statics: {
    "stripInaccessible(AccessType,List<SObject>)": (type: ApexEnum, records: ApexList<ApexSObject>) =>
      strip(type, records),
    "stripInaccessible(AccessType,List<SObject>,Boolean)": (
      type: ApexEnum,
      records: ApexList<ApexSObject>,
      enforceRootObject: boolean,
    ) => strip(type, records, enforceRootObject),
    "stripInaccessible(AccessType,List<SObject>,Id)": (
      type: ApexEnum,
      records: ApexList<ApexSObject>,
      permissionSetId: string,
    ) => strip(type, records, true, withPermissionSet(permissionSetId)),
  },
});

implement({
  name: "SObjectAccessDecision",
  methods: {
    "getModifiedIndexes()": ({ decision }: ApexAccessDecision) => setOf("Integer", decision.modifiedIndexes),
    "getRecords()": ({ records }: ApexAccessDecision) => records,
    "getRemovedFields()": ({ decision }: ApexAccessDecision) =>
      mapOf(
        "String",
        typeRef("Set", typeRef("String")),
        [...decision.removedFields].map(([name, fields]) => [name, setOf("String", fields)]),
      ),
  },
});
