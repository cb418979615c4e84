import type { OrgMetadata } from "../../local-org/metadata/model.ts";

/** Whether names that metadata and code mention exist. Standard names are not ours to check and count as existing. */
export interface ComponentNames {
  hasObject(name: string): boolean;
  /** `Connection__c.Status__c`. */
  hasField(path: string): boolean;
  /** A custom field, object or relationship name of any object: what SOQL in a string may mention. */
  hasCustomName(name: string): boolean;
}

const custom = /__(c|mdt|e|b|x)$/i;

export function componentNames(metadata: OrgMetadata): ComponentNames {
  const objects = new Set(metadata.all("CustomObject").map((object) => object.fullName.toLowerCase()));
  const fields = new Set(metadata.all("CustomField").map((field) => field.fullName.toLowerCase()));
  const names = new Set([...objects, ...[...fields].map((field) => field.split(".")[1]!)]);
  for (const object of objects) names.add(object.replace(/__c$/, "__share"));
  return {
    hasObject: (name) => !custom.test(name) || objects.has(name.toLowerCase()),
    hasField(path) {
      const [object = "", field = ""] = path.toLowerCase().split(".");
      if (custom.test(object) && !objects.has(object)) return false;
      return !custom.test(field) || fields.has(`${object}.${field}`);
    },
    hasCustomName: (name) => names.has(name.toLowerCase().replace(/__r$/, "__c")),
  };
}
