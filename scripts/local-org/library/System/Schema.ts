import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import { implement } from "../registry.ts";
import { describeGroups, describeStructures } from "../Schema/dataCategories.ts";
import { describeTabs } from "../Schema/tabs.ts";
import { NameMap } from "../Schema/fieldMaps.ts";
import { DescribeSObject, sobjectTypeToken } from "../Schema/tokens.ts";
import { listOf, required } from "../support/values.ts";

function describe(names: ApexList<string>) {
  const results = required(names).items.map((name) => {
    const schema = org().schema.sobject(required(name));
    if (!schema) throw apexError("InvalidParameterValueException", `Invalid value for parameter: ${name}`);
    return new DescribeSObject(schema);
  });
  return listOf("Schema.DescribeSObjectResult", results);
}

implement({
  name: "Schema",
  statics: {
    "describeDataCategoryGroups(List<String>)": describeGroups,
    "describeDataCategoryGroupStructures(List<Schema.DataCategoryGroupSobjectTypePair>,Boolean)": describeStructures,
    "describeSObjects(List<String>)": describe,
    "describeSObjects(List<String>,Object)": describe,
    "describeTabs()": describeTabs,
    "getGlobalDescribe()": () =>
      new NameMap(
        "Schema.SObjectType",
        org().schema.sobjects.map((schema) => [schema.name, sobjectTypeToken(schema)]),
      ),
  },
});
