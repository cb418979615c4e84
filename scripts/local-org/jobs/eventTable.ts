import type { Store } from "../data/store.ts";

export interface StoredEvent {
  readonly replayId: number;
  /** API name of the event: `ConnectionChange__e`. */
  readonly event: string;
  readonly uuid: string;
  /** The publisher. */
  readonly userId: string;
  readonly published: number;
  readonly payload: string;
}

/** Events on the bus that triggers have not had yet. Replay ids grow for the life of the org. */
export class EventTable {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
    store.database.exec(
      `CREATE TABLE IF NOT EXISTS "$events" ("ReplayId" INTEGER PRIMARY KEY AUTOINCREMENT, "Event" TEXT, "Uuid" TEXT,
       "UserId" TEXT, "Published" INTEGER, "Payload" TEXT)`,
    );
  }

  add(event: Omit<StoredEvent, "replayId">): void {
    this.store.run(
      `INSERT INTO "$events" ("Event", "Uuid", "UserId", "Published", "Payload") VALUES (?, ?, ?, ?, ?)`,
      ...[event.event, event.uuid, event.userId, event.published, event.payload],
    );
  }

  waitingEvents(): string[] {
    return this.store
      .all(`SELECT "Event", MIN("ReplayId") AS "First" FROM "$events" GROUP BY "Event" ORDER BY "First"`)
      .map((row) => String(row["Event"]));
  }

  /** Removes and answers the first events of that name. */
  take(event: string, count: number): StoredEvent[] {
    const rows = this.store.all(`SELECT * FROM "$events" WHERE "Event" = ? ORDER BY "ReplayId" LIMIT ?`, event, count);
    const last = rows.at(-1);
    if (last)
      this.store.run(`DELETE FROM "$events" WHERE "Event" = ? AND "ReplayId" <= ?`, event, last["ReplayId"] ?? 0);
    return rows.map((row) => ({
      replayId: Number(row["ReplayId"]),
      event: String(row["Event"]),
      uuid: String(row["Uuid"]),
      userId: String(row["UserId"]),
      published: Number(row["Published"]),
      payload: String(row["Payload"]),
    }));
  }
}
