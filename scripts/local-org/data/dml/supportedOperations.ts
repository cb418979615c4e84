import { apexError } from "../../runtime/apexException.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import type { DmlOperation } from "../contract.ts";

/** Standard objects that DML may not write, or not in every way. Source: Object Reference, Supported Calls. */
const REFUSED: Readonly<Record<string, readonly DmlOperation[] | "all">> = {
  ApexClass: "all",
  ApexTrigger: "all",
  AsyncApexJob: "all",
  CronJobDetail: "all",
  CronTrigger: "all",
  EntityDefinition: "all",
  FieldDefinition: "all",
  Name: "all",
  Organization: ["insert", "delete", "undelete"],
  PackageLicense: "all",
  PermissionSetLicense: "all",
  Profile: ["insert", "delete", "undelete"],
  RecordType: ["delete", "undelete"],
  User: ["delete", "undelete"],
  UserLicense: "all",
};

/** @throws TypeException for an operation that the object does not have */
export function checkSupported(object: SObjectSchema, operation: DmlOperation): void {
  const refused = object.kind === "customMetadata" ? "all" : REFUSED[object.name];
  if (!refused || (refused !== "all" && !refused.includes(operation))) return;
  throw apexError("TypeException", `DML operation ${operation.toUpperCase()} not allowed on ${object.name}`);
}
