import { type Content, elements, flag, text, texts } from "../metadata/content.ts";
import type { MetadataComponent, OrgMetadata } from "../metadata/model.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import type { SeedRows, Values } from "./seedRows.ts";

/**
 * Writes the permission sets, groups and custom permissions of the metadata into their tables; what an earlier version
 * granted is replaced; assignments, and what was granted at run time, stay.
 * Source: Metadata API Developer Guide, PermissionSet, MutingPermissionSet, PermissionSetGroup, CustomPermission.
 */
export function loadPermissionSets(rows: SeedRows, metadata: OrgMetadata): void {
  const load = (type: string, one: (rows: SeedRows, metadata: OrgMetadata, component: MetadataComponent) => string) =>
    metadata.all(type).map((component) => one(rows, metadata, component));
  const permissions = load("CustomPermission", loadCustomPermission);
  const sets = [...load("PermissionSet", loadPermissionSet), ...load("MutingPermissionSet", loadPermissionSet)];
  const groups = load("PermissionSetGroup", loadGroup);
  const groupSets = groups.map((id) => rows.find("PermissionSet", { PermissionSetGroupId: id }) ?? "");
  rows.removeOwned("CustomPermission", {}, permissions, [["SetupEntityAccess", "SetupEntityId"]]);
  rows.removeOwned("PermissionSet", {}, [...sets, ...groupSets], DEPENDENTS_OF_SETS);
  rows.removeOwned("PermissionSetGroup", {}, groups, [["PermissionSetGroupComponent", "PermissionSetGroupId"]]);
}

const DEPENDENTS_OF_SETS = [
  ["ObjectPermissions", "ParentId"],
  ["FieldPermissions", "ParentId"],
  ["SetupEntityAccess", "ParentId"],
  ["PermissionSetAssignment", "PermissionSetId"],
  ["PermissionSetGroupComponent", "PermissionSetId"],
] as const;

function loadCustomPermission(rows: SeedRows, metadata: OrgMetadata, component: MetadataComponent): string {
  return rows.ensureOwned(
    "CustomPermission",
    { DeveloperName: component.fullName },
    {
      MasterLabel: text(component.content, "label") ?? component.fullName,
      Description: text(component.content, "description"),
      Language: "en_US",
      NamespacePrefix: metadata.namespace,
    },
  );
}

function loadPermissionSet(rows: SeedRows, metadata: OrgMetadata, component: MetadataComponent): string {
  const { content } = component;
  const setId = rows.ensureOwned(
    "PermissionSet",
    { Name: component.fullName },
    {
      Label: text(content, "label") ?? component.fullName,
      Description: text(content, "description"),
      IsCustom: true,
      IsOwnedByProfile: false,
      NamespacePrefix: metadata.namespace,
      Type: typeOf(component),
      ...userPermissions(rows, component),
    },
  );
  const set = { ParentId: setId };
  const objects = elements(content, "objectPermissions").map(objectPermissions);
  rows.replaceOwned("ObjectPermissions", set, ["SobjectType"], objects);
  rows.replaceOwned(
    "FieldPermissions",
    set,
    ["Field"],
    elements(content, "fieldPermissions").map((item) => fieldPermissions(item, component.type)),
  );
  rows.replaceOwned("SetupEntityAccess", set, ["SetupEntityId"], setupAccess(rows, component));
  return setId;
}

function typeOf({ type, content }: MetadataComponent): string {
  if (type === "MutingPermissionSet") return "Muting";
  return flag(content, "hasActivationRequired") ? "Session" : "Regular";
}

function userPermissions(rows: SeedRows, component: MetadataComponent): Readonly<Record<string, boolean>> {
  const granted = elements(component.content, "userPermissions").filter((item) => flag(item, "enabled"));
  return Object.fromEntries(
    granted.map((item) => {
      const column = `Permissions${text(item, "name") ?? ""}`;
      const field = rows.object("PermissionSet").fields.get(column.toLowerCase());
      if (!field) throw new UnsupportedError(`the user permission ${column}`, component.file);
      return [field.name, true];
    }),
  );
}

function objectPermissions(item: Content): Values {
  return {
    SobjectType: required(item, "object"),
    PermissionsCreate: flag(item, "allowCreate"),
    PermissionsDelete: flag(item, "allowDelete"),
    PermissionsEdit: flag(item, "allowEdit"),
    PermissionsRead: flag(item, "allowRead"),
    PermissionsModifyAllRecords: flag(item, "modifyAllRecords"),
    PermissionsViewAllRecords: flag(item, "viewAllRecords"),
    PermissionsViewAllFields: flag(item, "viewAllFields"),
  };
}

/** Who may edit a field reads it, too; who no longer may edit it still reads it. */
function fieldPermissions(item: Content, type: string): Values {
  const name = required(item, "field");
  const isGranted = type === "PermissionSet";
  return {
    SobjectType: name.split(".")[0],
    Field: name,
    PermissionsEdit: flag(item, "editable"),
    PermissionsRead: flag(item, "readable") || (isGranted && flag(item, "editable")),
  };
}

function setupAccess(rows: SeedRows, { content, file }: MetadataComponent): Values[] {
  const granted: Values[] = [];
  const grant = (type: string, entityId: string): void =>
    void granted.push({ SetupEntityId: entityId, SetupEntityType: type });
  const enabled = (element: string, key: string): readonly string[] =>
    elements(content, element)
      .filter((item) => flag(item, "enabled"))
      .map((item) => required(item, key));
  for (const name of enabled("classAccesses", "apexClass")) {
    grant("ApexClass", rows.ensureOwned("ApexClass", { Name: name }));
  }
  for (const name of enabled("customPermissions", "name")) {
    const id = rows.find("CustomPermission", { DeveloperName: name.replace(/^\w+?__/, "") });
    if (!id) throw new Error(`${file}: there is no custom permission ${name}`);
    grant("CustomPermission", id);
  }
  const types = [...enabled("customMetadataTypeAccesses", "name"), ...enabled("customSettingAccesses", "name")];
  for (const name of types) grant("CustomEntityDefinition", rows.object(name).name);
  if (elements(content, "externalCredentialPrincipalAccesses").length > 0) {
    throw new UnsupportedError("externalCredentialPrincipalAccesses of a packaged permission set", file);
  }
  return granted;
}

function loadGroup(rows: SeedRows, metadata: OrgMetadata, component: MetadataComponent): string {
  const { content } = component;
  const label = text(content, "label") ?? component.fullName;
  const groupId = rows.ensureOwned(
    "PermissionSetGroup",
    { DeveloperName: component.fullName },
    {
      MasterLabel: label,
      Description: text(content, "description"),
      Language: "en_US",
      NamespacePrefix: metadata.namespace,
      Status: "Updated",
    },
  );
  // The platform keeps a permission set of its own for each group, which is what assignments show.
  rows.ensureOwned(
    "PermissionSet",
    { PermissionSetGroupId: groupId },
    { Name: component.fullName, Label: label, Type: "Group", NamespacePrefix: metadata.namespace },
  );
  const names = [...texts(content, "permissionSets"), ...texts(content, "mutingPermissionSets")];
  const members = names.map((name) => {
    const setId = rows.find("PermissionSet", { Name: name.replace(/^\w+?__/, "") });
    if (!setId) throw new Error(`${component.file}: there is no permission set ${name}`);
    return { PermissionSetId: setId };
  });
  rows.replaceOwned("PermissionSetGroupComponent", { PermissionSetGroupId: groupId }, ["PermissionSetId"], members);
  return groupId;
}

function required(content: Content, name: string): string {
  const value = text(content, name);
  if (value === null) throw new Error(`A permission without ${name}`);
  return value;
}
