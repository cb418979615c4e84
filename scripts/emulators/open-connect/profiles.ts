import type { Profile } from "./profilePlan.ts";

/** What the service's people may change about themselves. */
export type ProfileChanges = Partial<Pick<Profile, "title" | "company" | "city" | "email" | "phone">>;

const LARGEST_PAGE = 200;

/**
 * The service's profiles, oldest change first, paged by an opaque cursor that stands for the last one of a page: what
 * changes during a pass is met again at its end.
 */
export class Profiles {
  private rows: readonly Profile[];

  constructor(profiles: readonly Profile[]) {
    this.rows = profiles.toSorted(byChange);
  }

  get all(): readonly Profile[] {
    return this.rows;
  }

  /** @throws Error when the limit, the time or the cursor is not understood */
  page(
    limit: string | null,
    cursor: string | null,
    changedSince: string | null,
  ): { profiles: readonly Profile[]; nextCursor: string | null } {
    const size = limit === null ? LARGEST_PAGE : Number(limit);
    if (!Number.isInteger(size) || size < 1) throw new Error(`limit is a whole number from 1, not ${limit}`);
    const since = changedSince === null ? 0 : Date.parse(changedSince);
    if (Number.isNaN(since)) throw new Error(`changedSince is a time, not ${changedSince}`);
    const after = cursor === null ? null : decode(cursor);
    const rest = this.rows.filter(
      (row) => Date.parse(row.changedAt) >= since && (after === null || byChange(row, after) > 0),
    );
    const profiles = rest.slice(0, Math.min(size, LARGEST_PAGE));
    const last = profiles.at(-1);
    return { profiles, nextCursor: last && rest.length > profiles.length ? encode(last) : null };
  }

  /** @throws Error when there is no such profile */
  change(id: string, changes: ProfileChanges): void {
    const row = this.rows.find((each) => each.id === id);
    if (!row) throw new Error(`There is no profile ${id}`);
    const changed = { ...row, ...changes, changedAt: new Date().toISOString() };
    this.rows = this.rows.map((each) => (each.id === id ? changed : each)).toSorted(byChange);
  }
}

type Place = Pick<Profile, "changedAt" | "id">;

function byChange(left: Place, right: Place): number {
  return left.changedAt.localeCompare(right.changedAt) || left.id.localeCompare(right.id);
}

function encode({ changedAt, id }: Place): string {
  return Buffer.from(`${changedAt}|${id}`).toString("base64url");
}

function decode(cursor: string): Place {
  const [changedAt, id] = Buffer.from(cursor, "base64url").toString("utf8").split("|");
  if (changedAt === undefined || id === undefined) throw new Error("cursor is not one of ours");
  return { changedAt, id };
}
