import type { SqlValue } from "./columns.ts";
import type { Store } from "./store.ts";

export type ViewKind = "VIEW" | "REFERENCE";

/** One record that a user looked at; times in milliseconds. */
export interface RecordView {
  readonly recordId: string;
  readonly viewedAt: number | null;
  readonly referencedAt: number | null;
}

const TABLE = '"$views"';
const COLUMNS: Readonly<Record<string, string>> = {
  lastreferenceddate: "ReferencedAt",
  lastvieweddate: "ViewedAt",
};

/**
 * When each user last viewed and referenced records: what LastViewedDate, LastReferencedDate and RecentlyViewed show.
 * Source: SOQL and SOSL Reference, FOR VIEW, FOR REFERENCE; Object Reference, RecentlyViewed.
 */
export class RecordViews {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
    store.database.exec(
      `CREATE TABLE IF NOT EXISTS ${TABLE} ("UserId" TEXT NOT NULL, "RecordId" TEXT NOT NULL, "ViewedAt" INTEGER, "ReferencedAt" INTEGER, PRIMARY KEY ("UserId", "RecordId")) STRICT`,
    );
  }

  /** Notes that the user viewed records, which counts as referencing them too, or referenced them only. */
  touch(userId: string, recordIds: readonly string[], kind: ViewKind, now: number): void {
    const viewedAt = kind === "VIEW" ? now : null;
    for (const recordId of recordIds) {
      this.store.run(
        `INSERT INTO ${TABLE} VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET "ViewedAt" = ifnull(?3, "ViewedAt"), "ReferencedAt" = ?4`,
        ...[userId, recordId, viewedAt, now],
      );
    }
  }

  /** What a user viewed or referenced, the latest first. */
  of(userId: string): readonly RecordView[] {
    return this.store
      .all(`SELECT * FROM ${TABLE} WHERE "UserId" = ? ORDER BY "ReferencedAt" DESC`, userId)
      .map((row) => ({
        recordId: String(row["RecordId"]),
        viewedAt: milliseconds(row["ViewedAt"]),
        referencedAt: milliseconds(row["ReferencedAt"]),
      }));
  }
}

/** SQL for LastViewedDate or LastReferencedDate of the row with that id; its parameter is the user. Null for others. */
export function viewDateSql(fieldName: string, id: string): string | null {
  const column = COLUMNS[fieldName.toLowerCase()];
  return column === undefined ? null : `(SELECT "${column}" FROM ${TABLE} WHERE "UserId" = ? AND "RecordId" = ${id})`;
}

function milliseconds(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
