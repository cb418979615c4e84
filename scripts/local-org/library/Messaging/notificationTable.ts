import { randomUUID } from "node:crypto";
import { org } from "../../runtime/org.ts";

/** A notification in the tray of one user. */
export interface Notification {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly typeId: string;
  readonly title: string;
  readonly body: string;
  readonly targetId: string | null;
  /** A page reference as JSON, for a target that is no record. */
  readonly targetPageRef: string | null;
  readonly read: boolean;
  readonly seen: boolean;
}

/** Which notifications of a user are marked: those named, or all that were sent until a moment. */
export type Marked = { readonly ids: readonly string[] } | { readonly until: number };

function store() {
  const { store } = org();
  store.database.exec(
    `CREATE TABLE IF NOT EXISTS "$notifications" ("Id" TEXT PRIMARY KEY, "UserId" TEXT NOT NULL, "SentAt" INTEGER NOT NULL,
      "TypeId" TEXT NOT NULL, "Title" TEXT NOT NULL, "Body" TEXT NOT NULL, "TargetId" TEXT, "TargetPageRef" TEXT,
      "Read" INTEGER NOT NULL DEFAULT 0, "Seen" INTEGER NOT NULL DEFAULT 0)`,
  );
  return store;
}

/** Puts a notification into the tray of each user. */
export function deliver(notification: Omit<Notification, "id" | "read" | "seen">, userIds: readonly string[]): void {
  const { sentAt, typeId, title, body, targetId, targetPageRef } = notification;
  for (const userId of userIds) {
    store().run(
      `INSERT INTO "$notifications" ("Id", "UserId", "SentAt", "TypeId", "Title", "Body", "TargetId", "TargetPageRef")
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[randomUUID(), userId, sentAt, typeId, title, body, targetId, targetPageRef],
    );
  }
}

/** The notifications of a user that were sent until a moment, newest first. */
export function notificationsOf(userId: string, until: number, size: number): Notification[] {
  const rows = store().all(
    `SELECT * FROM "$notifications" WHERE "UserId" = ? AND "SentAt" <= ? ORDER BY "SentAt" DESC, rowid DESC LIMIT ?`,
    ...[userId, until, size],
  );
  return rows.map((row) => ({
    id: String(row["Id"]),
    sentAt: Number(row["SentAt"]),
    typeId: String(row["TypeId"]),
    title: String(row["Title"]),
    body: String(row["Body"]),
    targetId: textOf(row["TargetId"]),
    targetPageRef: textOf(row["TargetPageRef"]),
    read: row["Read"] === 1,
    seen: row["Seen"] === 1,
  }));
}

export function notificationCounts(userId: string): { readonly unread: number; readonly unseen: number } {
  const row = store().get(
    `SELECT count(*) FILTER (WHERE "Read" = 0) AS unread, count(*) FILTER (WHERE "Seen" = 0) AS unseen
      FROM "$notifications" WHERE "UserId" = ?`,
    userId,
  );
  return { unread: Number(row?.["unread"] ?? 0), unseen: Number(row?.["unseen"] ?? 0) };
}

/** Marks notifications of a user. What is read has been seen, too. */
export function markNotifications(userId: string, marked: Marked, state: { read?: boolean; seen?: boolean }): void {
  const { read = null, seen = read === true ? true : null } = state;
  const bit = (value: boolean | null): number | null => (value === null ? null : Number(value));
  const [condition, values] =
    "ids" in marked
      ? [`"Id" IN (${marked.ids.map(() => "?").join(", ")})`, marked.ids]
      : [`"SentAt" <= ?`, [marked.until]];
  store().run(
    `UPDATE "$notifications" SET "Read" = coalesce(?, "Read"), "Seen" = coalesce(?, "Seen")
      WHERE "UserId" = ? AND ${condition}`,
    ...[bit(read), bit(seen), userId, ...values],
  );
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
