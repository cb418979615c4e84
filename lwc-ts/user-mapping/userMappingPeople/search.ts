import type { UserMappingRow } from "apex/UserMappingRow";
import type { UserMappingSearch } from "apex/UserMappingSearch";
import type { Filters } from "c/userMappingFilters";
import type { Order } from "c/userMappingTable";

/** Rows of a page, as UserMappingSearch in Apex cuts them. */
export const PAGE_SIZE = 50;

/** Where a page begins: after this row, which is ordered by this value. */
export interface Place {
  readonly id: string | null;
  readonly value: string | null;
}

export const FIRST_PLACE: Place = { id: null, value: null };

/** The place after a row in the chosen order. */
export function placeAfter(row: UserMappingRow, orderBy: string): Place {
  return { id: row.id ?? null, value: (orderBy === "changedAt" ? row.changedAt : row.externalName) ?? null };
}

/** What the server is asked. */
export function searchOf(connectionId: string, filters: Filters, order: Order, place: Place): UserMappingSearch {
  return {
    connectionId,
    ...filters,
    orderBy: order.by,
    isDescending: order.direction === "desc",
    afterId: place.id,
    afterValue: place.value,
  };
}
