import { elements, flag, text, texts } from "../../local-org/metadata/content.ts";
import type { Content } from "../../local-org/metadata/content.ts";
import type { OrgMetadata } from "../../local-org/metadata/model.ts";
import type { Finding, Rule } from "../rule.ts";
import { componentNames } from "./componentNames.ts";

/** What permission sets and their groups name has to exist, in the package. */
export const permissionReferences: Rule = {
  name: "permission-references",
  check(project) {
    const { metadata } = project;
    const names = componentNames(metadata);
    const classes = new Set(project.apex.map((source) => source.name));
    const existsAs = (type: string) => (name: string) => metadata.find(type, name) !== undefined;
    const references: readonly [element: string, nameElement: string, exists: (name: string) => boolean][] = [
      ["classAccesses", "apexClass", (name) => classes.has(name)],
      ["objectPermissions", "object", names.hasObject],
      ["fieldPermissions", "field", names.hasField],
      ["customPermissions", "name", existsAs("CustomPermission")],
      ["customMetadataTypeAccesses", "name", names.hasObject],
      ["customSettingAccesses", "name", names.hasObject],
      ["flowAccesses", "flow", existsAs("Flow")],
      ["tabSettings", "tab", (name) => name.startsWith("standard-") || existsAs("CustomTab")(name)],
      ["applicationVisibilities", "application", existsAs("CustomApplication")],
      ["recordTypeVisibilities", "recordType", existsAs("RecordType")],
    ];
    const findings: Finding[] = [];
    for (const { file, content } of metadata.all("PermissionSet")) {
      for (const [element, nameElement, exists] of references) {
        const granted = elements(content, element).map((entry) => text(entry, nameElement) ?? "");
        for (const name of new Set(granted)) {
          if (!exists(name)) findings.push({ file, message: `${element}: ${name} does not exist` });
          if (granted.indexOf(name) !== granted.lastIndexOf(name)) {
            findings.push({ file, message: `${element}: ${name} occurs twice, which a deployment refuses` });
          }
        }
      }
      findings.push(...grantedRequiredFields(metadata, content).map((message) => ({ file, message })));
    }
    for (const { file, content } of metadata.all("PermissionSetGroup")) {
      const unknown = texts(content, "permissionSets").filter((name) => !existsAs("PermissionSet")(name));
      findings.push(...unknown.map((name) => ({ file, message: `permission set ${name} does not exist` })));
    }
    return findings;
  },
};

/** Required fields and master-detail fields are always accessible; the platform refuses permissions on them. */
function grantedRequiredFields(metadata: OrgMetadata, permissionSet: Content): string[] {
  return elements(permissionSet, "fieldPermissions").flatMap((permission) => {
    const name = text(permission, "field") ?? "";
    const field = metadata.find("CustomField", name)?.content;
    if (!field || !(flag(field, "required") || text(field, "type") === "MasterDetail")) return [];
    return [`fieldPermissions: ${name} is required, so a deployment with a permission on it is refused`];
  });
}
