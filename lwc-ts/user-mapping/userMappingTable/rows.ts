import type { UserMappingRow } from "apex/UserMappingRow";
import { formatMoment } from "c/connectionText";
import { mappingLook, methodWord } from "c/userMappingText";
import { labels } from "./labels.ts";

/** A person as a row of the table. */
export interface PersonRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
}

export function rowOf(row: UserMappingRow): PersonRow {
  const look = mappingLook(row.status);
  return {
    id: row.id ?? "",
    name: row.externalName ?? "",
    email: row.externalEmail ?? "",
    user: row.userFullName ?? "",
    statusWord: look.word,
    statusIcon: look.iconName,
    method: methodWord(row.method),
    changedAt: formatMoment(row.changedAt),
  };
}

/** @param isShort whether the panel takes the room of the last two columns */
export function columnsOf(isShort: boolean): Record<string, unknown>[] {
  const columns: Record<string, unknown>[] = [
    {
      label: labels.columnPerson,
      fieldName: "name",
      type: "button",
      sortable: true,
      typeAttributes: { label: { fieldName: "name" }, name: "open", variant: "base" },
    },
    { label: labels.columnEmail, fieldName: "email" },
    { label: labels.columnUser, fieldName: "user" },
    {
      label: labels.columnStatus,
      fieldName: "statusWord",
      cellAttributes: { iconName: { fieldName: "statusIcon" }, iconAlternativeText: { fieldName: "statusWord" } },
    },
  ];
  return isShort
    ? columns
    : [
        ...columns,
        { label: labels.columnMethod, fieldName: "method" },
        { label: labels.columnChanged, fieldName: "changedAt", sortable: true },
      ];
}
