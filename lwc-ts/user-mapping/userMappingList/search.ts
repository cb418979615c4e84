import type { UserMappingRow } from "apex/UserMappingRow";
import type { UserMappingSearch } from "apex/UserMappingSearch";

/** Rows of a page, as UserMappingSearch in Apex cuts them. */
export const PAGE_SIZE = 50;

export interface Filters {
  readonly words: string;
  readonly status: string;
  readonly method: string;
  readonly license: string;
}

/** Where a page begins: after this row, which is ordered by this value. */
export interface Place {
  readonly id: string | null;
  readonly value: string | null;
}

/** The place after a row in the chosen order. */
export function placeAfter(row: UserMappingRow, sortedBy: string): Place {
  return { id: row.id ?? null, value: (sortedBy === "changedAt" ? row.changedAt : row.externalName) ?? null };
}

/** What the server is asked. */
export function searchOf(
  connectionId: string,
  filters: Filters,
  orderBy: string,
  direction: "asc" | "desc",
  place: Place,
): UserMappingSearch {
  return {
    connectionId,
    ...filters,
    orderBy,
    isDescending: direction === "desc",
    afterId: place.id,
    afterValue: place.value,
  };
}
