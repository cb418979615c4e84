import { randomInt } from "node:crypto";
import type { Store } from "../data/store.ts";

const GREATEST = 2 ** 47;

/**
 * A number in the database that changes whenever rights do. A rollback brings the earlier number back with the earlier
 * rights, so what was read under another number is known to be stale, also by another process on the same file.
 */
export class Generation {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
    store.database.exec('CREATE TABLE IF NOT EXISTS "$security" ("Generation" INTEGER NOT NULL)');
    if (!store.get('SELECT 1 FROM "$security"')) store.run('INSERT INTO "$security" VALUES (?)', randomInt(GREATEST));
  }

  get current(): number {
    return Number(this.store.get('SELECT "Generation" FROM "$security"')?.["Generation"]);
  }

  advance(): void {
    this.store.run('UPDATE "$security" SET "Generation" = ?', randomInt(GREATEST));
  }
}
