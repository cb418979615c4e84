import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import { type Bean, implementBean } from "../support/beans.ts";
import { listOf, required } from "../support/values.ts";

/** Objects that data categories classify. Source: Apex Reference Guide, describeDataCategoryGroups. */
const CLASSIFIED = new Set(["knowledgearticleversion", "question"]);

/** An org without category groups has none to describe. @throws InvalidParameterValueException for other objects */
function noGroups(names: readonly (string | null)[]): void {
  for (const name of names) {
    if (CLASSIFIED.has(required(name).toLowerCase())) continue;
    throw apexError("InvalidParameterValueException", `Invalid sobject provided. The object ${name} is not supported.`);
  }
  if (org().metadata.all("DataCategoryGroup").length > 0) throw new UnsupportedError("data category groups");
}

export function describeGroups(names: ApexList<string>): ApexList {
  noGroups(required(names).items);
  return listOf("Schema.DescribeDataCategoryGroupResult", []);
}

export function describeStructures(pairs: ApexList<Bean>): ApexList {
  noGroups(required(pairs).items.map((pair) => pair.get("sobject") as string | null));
  return listOf("Schema.DescribeDataCategoryGroupStructureResult", []);
}

for (const name of [
  "DataCategory",
  "DataCategoryGroupSobjectTypePair",
  "DescribeDataCategoryGroupResult",
  "DescribeDataCategoryGroupStructureResult",
]) {
  implementBean(`Schema.${name}`);
}
