import type { UserMappingRow } from "apex/UserMappingRow";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { mappingLook, METHODS, methodWord, STATUSES } from "c/userMappingText";
import { labels } from "./labels.ts";

/** A person as a row of the table. */
export interface PersonRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
}

/** Number of people with a status, which is a filter, too. */
export interface Count {
  readonly status: string;
  readonly people: number;
  readonly text: string;
  readonly isPressed: string;
  readonly variant: string;
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

export function countsOf(countByStatus: Readonly<Record<string, number>>, chosen: string): Count[] {
  return STATUSES.map((status) => {
    const people = countByStatus[status] ?? 0;
    return {
      status,
      people,
      text: fill(labels.statusCount, [mappingLook(status).word, people]),
      isPressed: String(status === chosen),
      variant: status === chosen ? "brand" : "neutral",
    };
  });
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

interface Option {
  readonly label: string;
  readonly value: string;
}

export function filterOptions(licenses: readonly string[]): { methods: Option[]; licenses: Option[] } {
  return {
    methods: [
      { label: labels.allMethods, value: "" },
      ...METHODS.map((value) => ({ label: methodWord(value), value })),
    ],
    licenses: [{ label: labels.allLicenses, value: "" }, ...licenses.map((value) => ({ label: value, value }))],
  };
}
