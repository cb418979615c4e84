import { type Content, elements, flag, text, texts } from "../metadata/content.ts";
import type { MetadataComponent, OrgMetadata } from "../metadata/model.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import type { SeedRows } from "./seedRows.ts";

/**
 * Writes the permission sets, groups and custom permissions of the metadata into their tables; what an earlier version
 * granted is replaced, assignments stay.
 * Source: Metadata API Developer Guide, PermissionSet, PermissionSetGroup, CustomPermission.
 */
export function loadPermissionSets(rows: SeedRows, metadata: OrgMetadata): void {
  for (const component of metadata.all("CustomPermission")) loadCustomPermission(rows, metadata, component);
  for (const component of metadata.all("PermissionSet")) loadPermissionSet(rows, metadata, component);
  for (const component of metadata.all("PermissionSetGroup")) loadGroup(rows, metadata, component);
}

function loadCustomPermission(rows: SeedRows, metadata: OrgMetadata, component: MetadataComponent): void {
  rows.ensure(
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

function loadPermissionSet(rows: SeedRows, metadata: OrgMetadata, component: MetadataComponent): void {
  const { content } = component;
  const setId = rows.ensure(
    "PermissionSet",
    { Name: component.fullName },
    {
      Label: text(content, "label") ?? component.fullName,
      Description: text(content, "description"),
      IsCustom: true,
      IsOwnedByProfile: false,
      NamespacePrefix: metadata.namespace,
      Type: flag(content, "hasActivationRequired") ? "Session" : "Regular",
      ...userPermissions(rows, component),
    },
  );
  for (const object of ["ObjectPermissions", "FieldPermissions", "SetupEntityAccess"]) {
    rows.deleteWhere(object, "ParentId", setId);
  }
  for (const item of elements(content, "objectPermissions")) objectPermissions(rows, setId, item);
  for (const item of elements(content, "fieldPermissions")) fieldPermissions(rows, setId, item);
  setupAccess(rows, setId, component);
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

function objectPermissions(rows: SeedRows, setId: string, item: Content): void {
  rows.insert("ObjectPermissions", {
    ParentId: setId,
    SobjectType: required(item, "object"),
    PermissionsCreate: flag(item, "allowCreate"),
    PermissionsDelete: flag(item, "allowDelete"),
    PermissionsEdit: flag(item, "allowEdit"),
    PermissionsRead: flag(item, "allowRead"),
    PermissionsModifyAllRecords: flag(item, "modifyAllRecords"),
    PermissionsViewAllRecords: flag(item, "viewAllRecords"),
    PermissionsViewAllFields: flag(item, "viewAllFields"),
  });
}

function fieldPermissions(rows: SeedRows, setId: string, item: Content): void {
  const name = required(item, "field");
  rows.insert("FieldPermissions", {
    ParentId: setId,
    SobjectType: name.split(".")[0],
    Field: name,
    PermissionsEdit: flag(item, "editable"),
    PermissionsRead: flag(item, "readable") || flag(item, "editable"),
  });
}

function setupAccess(rows: SeedRows, setId: string, { content, file }: MetadataComponent): void {
  const grant = (type: string, entityId: string): void => {
    rows.insert("SetupEntityAccess", { ParentId: setId, SetupEntityId: entityId, SetupEntityType: type });
  };
  const enabled = (element: string, key: string): readonly string[] =>
    elements(content, element)
      .filter((item) => flag(item, "enabled"))
      .map((item) => required(item, key));
  for (const name of enabled("classAccesses", "apexClass")) {
    grant("ApexClass", rows.ensure("ApexClass", { Name: name }));
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
}

function loadGroup(rows: SeedRows, metadata: OrgMetadata, component: MetadataComponent): void {
  const { content } = component;
  const label = text(content, "label") ?? component.fullName;
  if (texts(content, "mutingPermissionSets").length > 0) {
    throw new UnsupportedError("muting permission sets", component.file);
  }
  const groupId = rows.ensure(
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
  rows.ensure(
    "PermissionSet",
    { PermissionSetGroupId: groupId },
    { Name: component.fullName, Label: label, Type: "Group", NamespacePrefix: metadata.namespace },
  );
  rows.deleteWhere("PermissionSetGroupComponent", "PermissionSetGroupId", groupId);
  for (const name of texts(content, "permissionSets")) {
    const setId = rows.find("PermissionSet", { Name: name.replace(/^\w+?__/, "") });
    if (!setId) throw new Error(`${component.file}: there is no permission set ${name}`);
    rows.insert("PermissionSetGroupComponent", { PermissionSetGroupId: groupId, PermissionSetId: setId });
  }
}

function required(content: Content, name: string): string {
  const value = text(content, name);
  if (value === null) throw new Error(`A permission without ${name}`);
  return value;
}
