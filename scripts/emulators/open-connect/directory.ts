import { createHash } from "node:crypto";
import type { ServicePerson } from "../common/demoPeople.ts";

export interface Member {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly username: string;
  readonly federationId?: string;
  readonly active: boolean;
}

const LARGEST_PAGE = 200;

/** The service's people, paged by an opaque cursor; it remembers when one of them changed. */
export class Directory {
  private members: readonly Member[];
  /** By id, in milliseconds; the others have been as they are since the service began. */
  private readonly changedAt = new Map<string, number>();
  private readonly startedAt = Date.now();

  constructor(workspaceId: string, people: readonly ServicePerson[]) {
    this.members = people.map((person) => ({
      id: `M${createHash("sha256").update(`${workspaceId}/${person.name}`).digest("hex").slice(0, 12)}`,
      displayName: person.realName,
      email: person.email,
      username: person.name,
      ...(person.federationId === null ? {} : { federationId: person.federationId }),
      active: person.active,
    }));
  }

  get all(): readonly Member[] {
    return this.members;
  }

  /** @throws Error when the cursor, the limit or the time is not understood */
  page(
    limit: string | null,
    cursor: string | null,
    changedSince: string | null = null,
  ): { members: readonly Member[]; nextCursor: string | null } {
    const since = changedSince === null ? 0 : Date.parse(changedSince);
    if (Number.isNaN(since)) throw new Error(`changedSince is a time, not ${changedSince}`);
    const found = this.members.filter(({ id }) => (this.changedAt.get(id) ?? this.startedAt) >= since);
    const size = limit === null ? LARGEST_PAGE : Number(limit);
    if (!Number.isInteger(size) || size < 1) throw new Error(`limit is a whole number from 1, not ${limit}`);
    const start = cursor === null ? 0 : found.findIndex(({ id }) => id === decode(cursor));
    if (start < 0) throw new Error("cursor is not one of ours");
    const end = start + Math.min(size, LARGEST_PAGE);
    const next = found[end];
    return { members: found.slice(start, end), nextCursor: next ? encode(next.id) : null };
  }

  /** @throws Error when nobody has that name */
  deactivate(username: string): void {
    const member = this.members.find((each) => each.username === username);
    if (!member) throw new Error(`Nobody is called ${username}`);
    this.changedAt.set(member.id, Date.now());
    this.members = this.members.map((each) => (each === member ? { ...each, active: false } : each));
  }
}

function encode(id: string): string {
  return Buffer.from(id).toString("base64url");
}

function decode(cursor: string): string {
  return Buffer.from(cursor, "base64url").toString("utf8");
}
