import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { ObjectRight } from "../../security/contract.ts";
import { implementAttributes } from "../support/beans.ts";
import { qualifiedName } from "../support/apiNames.ts";
import { translatedObject } from "../support/translated.ts";
import { listOf, mapOf, platformEnum } from "../support/values.ts";
import { childRelationships } from "./ChildRelationship.ts";
import { recordTypeInfos, type RecordTypeInfo } from "./RecordTypeInfo.ts";
import { SObjectFields, SObjectFieldSets } from "./fieldMaps.ts";
import { sobjectTypeToken, type DescribeSObject } from "./tokens.ts";

const INFO = typeRef("Schema.RecordTypeInfo");

/** What the running user may do with the object, whatever the mode of the code. */
function may(right: ObjectRight) {
  return ({ schema }: DescribeSObject): boolean => org().security.mayObject(transaction().userId, schema, right);
}

function infosBy(read: (info: RecordTypeInfo) => string | null, keyType = "String") {
  return ({ schema }: DescribeSObject) =>
    mapOf(
      keyType,
      INFO,
      recordTypeInfos(schema).map((info) => [read(info), info]),
    );
}

/** `AccountShare` is the Share of Account. Source: Apex Reference, DescribeSObjectResult, getAssociateEntityType. */
function associate(name: string): { readonly type: string; readonly parent: string } | null {
  const match = /^(.+?)(?:__)?(Share|History|Feed|ChangeEvent)$/.exec(name);
  const parent = match && (org().schema.sobject(match[1] ?? "") ?? org().schema.sobject(`${match[1]}__c`));
  return parent ? { type: match[2] ?? "", parent: parent.name } : null;
}

const isRecord = ({ schema }: DescribeSObject): boolean => schema.kind === "standard" || schema.kind === "custom";
const no = (): boolean => false;

implementAttributes<DescribeSObject>("Schema.DescribeSObjectResult", {
  accessible: may("read"),
  associateEntityType: ({ schema }) => associate(schema.name)?.type ?? null,
  associateParentEntity: ({ schema }) => associate(schema.name)?.parent ?? null,
  childRelationships: ({ schema }) => listOf("Schema.ChildRelationship", childRelationships(schema)),
  createable: may("create"),
  custom: ({ schema }) => schema.kind !== "standard",
  customSetting: ({ schema }) => schema.kind === "customSetting",
  dataTranslationEnabled: no,
  defaultImplementation: () => null,
  deletable: may("delete"),
  deprecatedAndHidden: no,
  fields: ({ schema }) => new SObjectFields(schema),
  fieldSets: ({ schema }) => new SObjectFieldSets(schema),
  hasSubtypes: no,
  implementedBy: () => null,
  implementsInterfaces: () => null,
  isInterface: no,
  isSubtype: no,
  keyPrefix: ({ schema }) => schema.keyPrefix,
  label: ({ schema }) => translatedObject(schema).label,
  labelPlural: ({ schema }) => translatedObject(schema).labelPlural,
  localName: ({ schema }) => schema.name,
  mergeable: ({ schema }) => ["Account", "Case", "Contact", "Lead"].includes(schema.name),
  mruEnabled: isRecord,
  name: ({ schema }) => qualifiedName(schema.name),
  queryable: ({ schema }) => schema.kind !== "platformEvent",
  recordTypeInfos: ({ schema }) => listOf(INFO, recordTypeInfos(schema)),
  recordTypeInfosByDeveloperName: infosBy((info) => info.developerName),
  recordTypeInfosById: infosBy((info) => info.id, "Id"),
  recordTypeInfosByName: infosBy((info) => info.label),
  searchable: isRecord,
  sobjectDescribeOption: () => platformEnum("Schema.SObjectDescribeOptions", "DEFERRED"),
  sobjectType: ({ schema }) => sobjectTypeToken(schema),
  undeletable: isRecord,
  updateable: may("edit"),
});
