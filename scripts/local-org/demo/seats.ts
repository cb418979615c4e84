import { org } from "../runtime/org.ts";
import { insertRecords } from "./insertRecords.ts";

const SEAT = "SeatUser";
/** One of so many sellers has no seat, to see what the widgets show then. */
const WITHOUT_SEAT = 5;

/** Gives most sellers a seat; answers their number. */
export function insertSeats(sellers: readonly string[], adminUserId: string): number {
  const access = { userId: adminUserId, mode: "system", sharing: false } as const;
  const request = { soql: "SELECT Id FROM PermissionSet WHERE Name = :name", binds: new Map([["name", SEAT]]), access };
  const [seat] = org().data.query(request).items;
  if (!seat) throw new Error(`There is no permission set ${SEAT}`);
  const rows = sellers
    .filter((_id, at) => at % WITHOUT_SEAT !== WITHOUT_SEAT - 1)
    .map((id) => ({ AssigneeId: id, PermissionSetId: seat.values.get("id") }));
  insertRecords("PermissionSetAssignment", adminUserId, rows);
  return rows.length;
}
