import { PlatformObject } from "../../runtime/apexObject.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import type { ApexEnum } from "../../runtime/values/primitives.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { stripInaccessible, type AccessDecision, type AccessType } from "../../security/stripInaccessible.ts";
import { implement } from "../registry.ts";
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

function strip(type: ApexEnum, records: ApexList<ApexSObject>, enforceRootObject = true): ApexAccessDecision {
  const accessType = required(type).name as AccessType;
  const decision = stripInaccessible(
    org().security,
    transaction().userId,
    accessType,
    required(records).items,
    required(enforceRootObject),
  );
  return new ApexAccessDecision(decision, listOf(records.elementType, [...decision.records]));
}

implement({
  name: "Security",
  statics: {
    "stripInaccessible(AccessType,List<SObject>)": (type: ApexEnum, records: ApexList<ApexSObject>) =>
      strip(type, records),
    "stripInaccessible(AccessType,List<SObject>,Boolean)": strip,
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
