import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import type { Query } from "../ast.ts";
import type { CompileContext } from "../compile/context.ts";
import type { ComputedTable } from "./computedRows.ts";
import { recentlyViewed } from "./recentlyViewed.ts";
import { userRecordAccess } from "./userRecordAccess.ts";

/** Objects without `DurableId` whose rows the platform makes up as well. */
const OTHERS: ReadonlySet<string> = new Set(["Name", "RecentlyViewed", "UserRecordAccess"]);

/** Objects with `DurableId` whose rows the store fills in from the schema. */
const STORED: ReadonlySet<string> = new Set([
  "EntityDefinition",
  "EntityParticle",
  "FieldDefinition",
  "FlowDefinitionView",
  "FlowVersionView",
]);

/** Whether the rows of the object stand in no table: what is asked of the platform's metadata and of rights. */
export function isComputed(object: SObjectSchema): boolean {
  return (
    object.kind === "standard" &&
    !STORED.has(object.name) &&
    (object.fields.has("durableid") || OTHERS.has(object.name))
  );
}

/**
 * The rows of such an object.
 * @param query the query that it is the main object of; null when it is a parent or in a semi-join
 * @throws UnsupportedError for objects that nobody computes
 */
export function computedTable(context: CompileContext, object: SObjectSchema, query: Query | null): ComputedTable {
  if (object.name === "UserRecordAccess" && query) return userRecordAccess(context, query);
  if (object.name === "RecentlyViewed") return recentlyViewed(context);
  throw new UnsupportedError(`${object.name} in SOQL`);
}
