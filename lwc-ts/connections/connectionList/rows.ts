import type { ConnectionSummary } from "apex/ConnectionSummary";
import { fill } from "c/connectionError";
import { environmentWord, formatMoment, lookOf } from "c/connectionText";
import { labels } from "./labels.ts";

/** A connection as a row of the table. */
export interface ConnectionRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly isQuarantined: boolean;
}

interface RowAction {
  readonly label: string;
  readonly name: string;
}

export function rowOf(connection: ConnectionSummary): ConnectionRow {
  const isQuarantined = connection.isQuarantined === true;
  const look = lookOf(connection.status, isQuarantined);
  return {
    id: connection.id ?? "",
    name: connection.name ?? "",
    status: connection.status ?? "",
    isQuarantined,
    statusWord: look.word,
    statusIcon: look.iconName,
    environment: environmentWord(connection.environment),
    health: healthText(connection),
    lastActivity: formatMoment(connection.lastActivityAt),
    owner: connection.ownerName ?? "",
  };
}

/** Only what the state allows; the guard in Apex has the last word. */
export function actionsFor({ status, isQuarantined }: Pick<ConnectionRow, "status" | "isQuarantined">): RowAction[] {
  const open = { label: labels.actionOpen, name: "open" };
  if (isQuarantined) return [open];
  switch (status) {
    case "Draft":
      return [
        { label: labels.actionContinue, name: "continue" },
        { label: labels.actionDiscard, name: "discard" },
      ];
    case "Requested":
      return [{ label: labels.actionReview, name: "review" }];
    case "Active":
    case "Degraded":
      return [open, { label: labels.actionCheck, name: "check" }];
    default:
      return [open];
  }
}

export const columns = [
  {
    label: labels.columnName,
    fieldName: "name",
    type: "button",
    typeAttributes: { label: { fieldName: "name" }, name: "open", variant: "base" },
  },
  {
    label: labels.columnStatus,
    fieldName: "statusWord",
    cellAttributes: { iconName: { fieldName: "statusIcon" }, iconAlternativeText: { fieldName: "statusWord" } },
  },
  { label: labels.columnEnvironment, fieldName: "environment" },
  { label: labels.columnHealth, fieldName: "health" },
  { label: labels.columnLastActivity, fieldName: "lastActivity" },
  { label: labels.columnOwner, fieldName: "owner" },
  {
    type: "action",
    typeAttributes: {
      rowActions: (row: ConnectionRow, done: (actions: RowAction[]) => void): void => done(actionsFor(row)),
    },
  },
];

function healthText({ healthPassed, healthTotal }: ConnectionSummary): string {
  return healthTotal ? fill(labels.healthCount, [healthPassed ?? 0, healthTotal]) : labels.notChecked;
}
