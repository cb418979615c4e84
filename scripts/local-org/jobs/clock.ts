import type { Store } from "../data/store.ts";
import type { Clock } from "../runtime/org.ts";

/** The org's clock: real time plus an offset that is kept in the store. */
export class MovableClock implements Clock {
  private offset: number;
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
    store.database.exec(`CREATE TABLE IF NOT EXISTS "$clock" ("Id" INTEGER PRIMARY KEY, "Offset" INTEGER NOT NULL)`);
    this.offset = Number(store.get(`SELECT "Offset" FROM "$clock" WHERE "Id" = 1`)?.["Offset"] ?? 0);
  }

  now(): number {
    return Date.now() + this.offset;
  }

  /** How far the org's time is ahead of real time, in milliseconds. */
  get offsetMilliseconds(): number {
    return this.offset;
  }

  set(instant: number): void {
    this.keep(instant - Date.now());
  }

  move(milliseconds: number): void {
    this.keep(this.offset + milliseconds);
  }

  reset(): void {
    this.keep(0);
  }

  private keep(offset: number): void {
    this.offset = Math.round(offset);
    this.store.run(`INSERT OR REPLACE INTO "$clock" VALUES (1, ?)`, this.offset);
  }
}
