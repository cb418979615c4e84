import type { ObjectRight } from "./contract.ts";
import type { SObjectSchema } from "../schema/model.ts";

/*
 * What decides the rights to an object: permissions of its own, those of the object it belongs to, or user permissions.
 * Sources: Object Reference (Special Access Rules of each object); Salesforce Help, Object Permissions.
 */

export type ObjectRule =
  /** `ObjectPermissions` rows of its name. */
  | { readonly kind: "permissions" }
  /** Reading needs read on the other object, everything else edit. */
  | { readonly kind: "follows"; readonly object: string }
  /** One of these user permissions; an empty list means everybody. */
  | { readonly kind: "userPermissions"; readonly read: readonly string[]; readonly write: readonly string[] }
  /** `SetupEntityAccess` for reading, `CustomizeApplication` for all. */
  | { readonly kind: "setupEntity" };

const PERMISSIONS: ObjectRule = { kind: "permissions" };
const OPEN: ObjectRule = { kind: "userPermissions", read: [], write: [] };

const FOLLOWS: Readonly<Record<string, string>> = {
  AccountContactRelation: "Account",
  AccountContactRole: "Account",
  AccountTeamMember: "Account",
  CampaignMember: "Campaign",
  CampaignMemberStatus: "Campaign",
  CaseComment: "Case",
  CaseContactRole: "Case",
  CaseTeamMember: "Case",
  ContractContactRole: "Contract",
  OpportunityContactRole: "Opportunity",
  OpportunityHistory: "Opportunity",
  OpportunityLineItem: "Opportunity",
  OpportunityTeamMember: "Opportunity",
  OrderItem: "Order",
  PricebookEntry: "Pricebook2",
  QuoteLineItem: "Quote",
};

const ASSIGNERS = ["AssignPermissionSets", "ManageUsers", "ViewSetup"];
const rule = (read: readonly string[], write: readonly string[]): ObjectRule => ({
  kind: "userPermissions",
  read,
  write,
});
const PERMISSION_ROWS = rule(ASSIGNERS, ["ManageProfilesPermissionsets"]);

const BY_USER_PERMISSION: Readonly<Record<string, ObjectRule>> = {
  ApexClass: rule(["AuthorApex", "ViewSetup"], ["AuthorApex"]),
  ApexTrigger: rule(["AuthorApex", "ViewSetup"], ["AuthorApex"]),
  CustomNotificationType: rule(["ViewSetup"], ["CustomizeApplication"]),
  CustomPermission: rule(ASSIGNERS, ["ManageCustomPermissions"]),
  Event: rule(["ActivitiesAccess"], ["EditEvent"]),
  ExternalCredential: rule(["ViewSetup"], ["ManageNamedCredentials"]),
  FieldPermissions: PERMISSION_ROWS,
  Group: rule([], ["ManageUsers"]),
  GroupMember: rule([], ["ManageUsers"]),
  NamedCredential: rule(["ViewSetup"], ["ManageNamedCredentials"]),
  ObjectPermissions: PERMISSION_ROWS,
  Organization: rule([], ["CustomizeApplication"]),
  PermissionSet: PERMISSION_ROWS,
  PermissionSetAssignment: rule(ASSIGNERS, ["AssignPermissionSets"]),
  PermissionSetGroup: PERMISSION_ROWS,
  PermissionSetGroupComponent: PERMISSION_ROWS,
  PermissionSetLicense: rule(ASSIGNERS, ["ManageProfilesPermissionsets"]),
  PermissionSetLicenseAssign: rule(ASSIGNERS, ["AssignPermissionSets"]),
  Profile: rule([], ["ManageProfilesPermissionsets"]),
  QueueSobject: rule([], ["ManageUsers"]),
  RecordType: rule([], ["CustomizeApplication"]),
  SetupEntityAccess: PERMISSION_ROWS,
  Task: rule(["ActivitiesAccess"], ["EditTask"]),
  UserLicense: rule([], ["ManageUsers"]),
  UserRole: rule([], ["ManageRoles"]),
};

/** Standard objects that profiles and permission sets grant rights to. */
const GRANTED: ReadonlySet<string> = new Set([
  "Account",
  "Asset",
  "Campaign",
  "Case",
  "Contact",
  "Contract",
  "Document",
  "Entitlement",
  "Idea",
  "Individual",
  "Lead",
  "Opportunity",
  "Order",
  "Pricebook2",
  "Product2",
  "PushTopic",
  "Quote",
  "ServiceContract",
  "Solution",
  "StreamingChannel",
  "WorkOrder",
]);

export function objectRule(object: SObjectSchema): ObjectRule {
  if (object.kind === "customMetadata" || object.kind === "customSetting") return { kind: "setupEntity" };
  const owner = companionOf(object.name);
  if (owner) return { kind: "follows", object: owner };
  if (object.kind !== "standard" || GRANTED.has(object.name)) return PERMISSIONS;
  const follows = FOLLOWS[object.name];
  if (follows) return { kind: "follows", object: follows };
  return BY_USER_PERMISSION[object.name] ?? (object.isSetup ? rule([], ["CustomizeApplication"]) : OPEN);
}

/** The object whose shares, history, feed or changes these rows are. */
export function companionOf(name: string): string | null {
  const custom = /^(\w+)__(?:Share|History|Feed|ChangeEvent)$/.exec(name);
  if (custom) return `${custom[1]}__c`;
  const standard = /^(\w+?)(?:Share|FieldHistory|Feed|ChangeEvent)$/.exec(name)?.[1];
  return standard && GRANTED.has(standard) ? standard : null;
}

/** Whether profiles and permission sets decide on the object's fields. */
export function hasFieldPermissions(object: SObjectSchema): boolean {
  return objectRule(object).kind === "permissions" || object.name === "Task" || object.name === "Event";
}

/** The right to the object it belongs to that a right to such an object needs. */
export function followedRight(right: ObjectRight): ObjectRight {
  return right === "create" || right === "edit" || right === "delete" ? "edit" : right;
}
