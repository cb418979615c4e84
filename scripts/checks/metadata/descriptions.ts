import { elements, flag, text } from "../../local-org/metadata/content.ts";
import type { OrgMetadata } from "../../local-org/metadata/model.ts";
import type { Rule } from "../rule.ts";

/** Every object and field says what it is for; a field that people may edit also helps them. */
export const descriptions: Rule = {
  name: "descriptions",
  check({ metadata }) {
    const isCustom = (name: string): boolean => /__(c|mdt|e)$/.test(name);
    const editable = editableFields(metadata);
    const undescribed = [...metadata.all("CustomObject"), ...metadata.all("CustomField")].filter(
      (component) => isCustom(component.fullName) && !text(component.content, "description"),
    );
    const unhelpful = metadata
      .all("CustomField")
      .filter((field) => editable.has(field.fullName) && !text(field.content, "inlineHelpText"));
    return [
      ...undescribed.map(({ file, fullName }) => ({ file, message: `${fullName} has no description` })),
      ...unhelpful.map(({ file, fullName }) => ({ file, message: `${fullName} is editable and has no help text` })),
    ];
  },
};

/** Editable is what a permission set of ours lets people edit. */
function editableFields(metadata: OrgMetadata): ReadonlySet<string> {
  return new Set(
    metadata
      .all("PermissionSet")
      .flatMap((permissionSet) => elements(permissionSet.content, "fieldPermissions"))
      .filter((permission) => flag(permission, "editable"))
      .map((permission) => text(permission, "field") ?? ""),
  );
}
