import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Store } from "../../data/store.ts";

/** A service that may log in as its integration user: the local stand-in of an External Client App. */
export interface ClientSecret {
  readonly clientId: string;
  /** Shown once, when it is made: the store keeps its hash. */
  readonly clientSecret: string;
}

export class Clients {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
    store.database.exec(
      `CREATE TABLE IF NOT EXISTS "$clients" ("ClientId" TEXT PRIMARY KEY, "SecretHash" BLOB, "UserId" TEXT)`,
    );
  }

  /** Registers the client, or gives it a new secret and user. */
  register(clientId: string, userId: string): ClientSecret {
    const clientSecret = randomBytes(32).toString("hex").toUpperCase();
    this.store.run(`INSERT OR REPLACE INTO "$clients" VALUES (?, ?, ?)`, clientId, hash(clientSecret), userId);
    return { clientId, clientSecret };
  }

  /** The user of the client, or null when id or secret is wrong. */
  authenticate(clientId: string, clientSecret: string): string | null {
    const row = this.store.get(`SELECT * FROM "$clients" WHERE "ClientId" = ?`, clientId);
    if (!row || !timingSafeEqual(Buffer.from(row["SecretHash"] as Uint8Array), hash(clientSecret))) return null;
    return String(row["UserId"]);
  }
}

function hash(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
