import { transaction } from "../../runtime/transaction.ts";
import { dmlError, type DmlError } from "./errors.ts";
import { get, type Row, type Save } from "./save.ts";

/** Fields of User whose change makes the update one of a setup object. */
const SENSITIVE_USER_FIELDS = ["UserRoleId", "IsActive", "ForecastEnabled", "IsPortalEnabled", "Username", "ProfileId"];

/**
 * The error of writing setup and other objects in one transaction; null when there is none. Remembers what was written.
 * Source: Apex Developer Guide, sObjects That Cannot Be Used Together in DML Operations.
 */
export function mixedDmlError(save: Save, rows: readonly Row[]): DmlError | null {
  if (save.object.kind === "platformEvent") return null;
  const { dmlKinds } = transaction();
  const setup = isSetup(save, rows);
  // A user or group written in the permitted way is neither.
  if (!setup && save.object.isSetup) return null;
  const other = setup ? dmlKinds.other : dmlKinds.setup;
  if (other !== null) {
    return dmlError(
      "MIXED_DML_OPERATION",
      `DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${save.object.name}, original object: ${other}`,
    );
  }
  if (setup) dmlKinds.setup ??= save.object.name;
  else dmlKinds.other ??= save.object.name;
  return null;
}

function isSetup(save: Save, rows: readonly Row[]): boolean {
  if (!save.object.isSetup) return false;
  if (save.object.name === "Group") return save.operation === "delete";
  if (save.object.name !== "User") return true;
  if (save.operation === "insert") return rows.some((row) => get(row.source, "UserRoleId") !== null);
  return rows.some((row) =>
    SENSITIVE_USER_FIELDS.some(
      (field) =>
        row.source.values.has(field.toLowerCase()) &&
        row.previous !== null &&
        get(row.source, field) !== get(row.previous, field),
    ),
  );
}
