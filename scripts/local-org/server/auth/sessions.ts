import { createHash, randomBytes } from "node:crypto";
import type { Store } from "../../data/store.ts";
import type { Clock } from "../../runtime/org.ts";
import type { Session } from "../routes.ts";
import { findUser } from "./users.ts";

const LIFETIME = 12 * 60 * 60 * 1000;

/** Sessions by token: `<15 characters of the org id>!<random>`. The store knows only the hash of a token. */
export class Sessions {
  private readonly store: Store;
  private readonly orgId: string;
  private readonly clock: Clock;

  constructor(store: Store, orgId: string, clock: Clock) {
    this.store = store;
    this.orgId = orgId;
    this.clock = clock;
    store.database.exec(
      `CREATE TABLE IF NOT EXISTS "$sessions" ("Hash" TEXT PRIMARY KEY, "UserId" TEXT, "CsrfToken" TEXT, "Expires" INTEGER)`,
    );
  }

  create(userId: string): Session {
    const token = `${this.orgId.slice(0, 15)}!${randomBytes(48).toString("base64url").replaceAll("-", ".")}`;
    const csrfToken = randomBytes(24).toString("base64url");
    this.store.run(
      `INSERT INTO "$sessions" VALUES (?, ?, ?, ?)`,
      ...[hash(token), userId, csrfToken, this.clock.now() + LIFETIME],
    );
    return { token, userId, csrfToken };
  }

  find(token: string): Session | null {
    const row = this.store.get(`SELECT * FROM "$sessions" WHERE "Hash" = ?`, hash(token));
    if (!row || Number(row["Expires"]) < this.clock.now()) return null;
    // Deactivating a user ends the user's sessions.
    if (!findUser(String(row["UserId"]))?.active) return null;
    return { token, userId: String(row["UserId"]), csrfToken: String(row["CsrfToken"]) };
  }

  end(token: string): void {
    this.store.run(`DELETE FROM "$sessions" WHERE "Hash" = ?`, hash(token));
  }
}

function hash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
