import type { Store } from "../data/store.ts";
import { idFromNumber } from "../data/ids.ts";
import type { OrgMetadata } from "../metadata/model.ts";
import { externalCredentialFromMetadata, namedCredentialFromMetadata } from "./credentialMetadata.ts";
import type { ExternalCredential, IdentityProvider, NamedCredential } from "./credentialModel.ts";
import { Secrets } from "./secrets.ts";

/** What may be known of stored values: which names have one, and whether they are secret. Values never come back. */
export interface StoredValue {
  readonly name: string;
  readonly encrypted: boolean;
}

/** Record key prefixes: ExternalCredential, its parameter (principal), NamedCredential, identity provider. */
export const KEY_PREFIXES = { external: "0pT", principal: "0pP", named: "0XA", identityProvider: "0pX" } as const;

/** Under which the credentials of an external auth identity provider are stored. */
export function identityProviderKey(name: string): string {
  return `identity provider:${name}`;
}

/**
 * Named and external credentials: those of the metadata and those created at run time (ConnectApi), with the values of
 * their principals. Rolls back with the transaction that wrote.
 */
export class CredentialStore {
  private readonly store: Store;
  private readonly secrets: Secrets;

  constructor(store: Store, metadata: OrgMetadata, keyFile: string | null) {
    this.store = store;
    this.secrets = new Secrets(keyFile);
    store.database.exec(`
      CREATE TABLE IF NOT EXISTS "$externalCredentials" ("Name" TEXT PRIMARY KEY, "Definition" TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS "$namedCredentials" ("Name" TEXT PRIMARY KEY, "Definition" TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS "$credentialValues" ("Credential" TEXT, "Principal" TEXT, "UserId" TEXT, "Name" TEXT,
        "Encrypted" INTEGER, "Value" BLOB, PRIMARY KEY ("Credential", "Principal", "UserId", "Name"));
      CREATE TABLE IF NOT EXISTS "$identityProviders" ("Name" TEXT PRIMARY KEY, "Definition" TEXT NOT NULL)`);
    for (const component of metadata.all("ExternalCredential")) {
      const known = this.external(component.fullName);
      this.saveExternal(externalCredentialFromMetadata(component, known, (kind) => this.newId(kind)));
    }
    for (const component of metadata.all("NamedCredential")) {
      const known = this.named(component.fullName);
      this.saveNamed(namedCredentialFromMetadata(component, known?.id ?? this.newId("named")));
    }
  }

  newId(kind: keyof typeof KEY_PREFIXES): string {
    return idFromNumber(KEY_PREFIXES[kind], this.store.nextNumber(`id:${KEY_PREFIXES[kind]}`));
  }

  external(name: string): ExternalCredential | null {
    return this.read<ExternalCredential>("$externalCredentials", name);
  }

  named(name: string): NamedCredential | null {
    return this.read<NamedCredential>("$namedCredentials", name);
  }

  get externals(): ExternalCredential[] {
    return this.readAll<ExternalCredential>("$externalCredentials");
  }

  get nameds(): NamedCredential[] {
    return this.readAll<NamedCredential>("$namedCredentials");
  }

  saveExternal(credential: ExternalCredential): void {
    this.write("$externalCredentials", credential);
  }

  saveNamed(credential: NamedCredential): void {
    this.write("$namedCredentials", credential);
  }

  identityProvider(name: string): IdentityProvider | null {
    return this.read<IdentityProvider>("$identityProviders", name);
  }

  get identityProviders(): IdentityProvider[] {
    return this.readAll<IdentityProvider>("$identityProviders");
  }

  saveIdentityProvider(provider: IdentityProvider): void {
    this.write("$identityProviders", provider);
  }

  /** With its credentials, which are kept as values of `identity provider:<name>`. */
  deleteIdentityProvider(name: string): void {
    this.store.run(`DELETE FROM "$identityProviders" WHERE "Name" = ?`, name.toLowerCase());
    this.deleteValues(identityProviderKey(name), "", "");
  }

  /** With the values of all its principals. */
  deleteExternal(name: string): void {
    this.store.run(`DELETE FROM "$externalCredentials" WHERE "Name" = ?`, name.toLowerCase());
    this.store.run(`DELETE FROM "$credentialValues" WHERE "Credential" = ?`, name.toLowerCase());
  }

  deleteNamed(name: string): void {
    this.store.run(`DELETE FROM "$namedCredentials" WHERE "Name" = ?`, name.toLowerCase());
  }

  /** @param userId the user of a per-user principal; empty for a named principal */
  putValue(
    credential: string,
    principal: string,
    userId: string,
    name: string,
    value: string,
    encrypted: boolean,
  ): void {
    const place = [credential.toLowerCase(), principal.toLowerCase(), userId, name];
    const sealed = this.secrets.encrypt(value, place.join("\n"));
    this.store.run(
      `INSERT OR REPLACE INTO "$credentialValues" VALUES (?, ?, ?, ?, ?, ?)`,
      ...place,
      encrypted ? 1 : 0,
      sealed,
    );
  }

  deleteValue(credential: string, principal: string, userId: string, name: string): void {
    this.store.run(
      `DELETE FROM "$credentialValues" WHERE "Credential" = ? AND "Principal" = ? AND "UserId" = ? AND "Name" = ?`,
      ...[credential.toLowerCase(), principal.toLowerCase(), userId, name],
    );
  }

  deleteValues(credential: string, principal: string, userId: string): void {
    this.store.run(
      `DELETE FROM "$credentialValues" WHERE "Credential" = ? AND "Principal" = ? AND "UserId" = ?`,
      ...[credential.toLowerCase(), principal.toLowerCase(), userId],
    );
  }

  values(credential: string, principal: string, userId: string): StoredValue[] {
    return this.rows(credential, principal, userId).map((row) => ({
      name: String(row["Name"]),
      encrypted: row["Encrypted"] === 1,
    }));
  }

  /** For the callout that sends them, nobody else. By lower-case name. */
  secretValues(credential: string, principal: string, userId: string): ReadonlyMap<string, string> {
    const place = [credential.toLowerCase(), principal.toLowerCase(), userId];
    return new Map(
      this.rows(credential, principal, userId).map((row) => {
        const name = String(row["Name"]);
        const value = this.secrets.decrypt(row["Value"] as Uint8Array, [...place, name].join("\n"));
        return [name.toLowerCase(), value];
      }),
    );
  }

  private rows(credential: string, principal: string, userId: string) {
    return this.store.all(
      `SELECT * FROM "$credentialValues" WHERE "Credential" = ? AND "Principal" = ? AND "UserId" = ? ORDER BY "Name"`,
      ...[credential.toLowerCase(), principal.toLowerCase(), userId],
    );
  }

  private read<T>(table: string, name: string): T | null {
    const row = this.store.get(`SELECT "Definition" FROM "${table}" WHERE "Name" = ?`, name.toLowerCase());
    return row ? (JSON.parse(String(row["Definition"])) as T) : null;
  }

  private readAll<T>(table: string): T[] {
    const rows = this.store.all(`SELECT "Definition" FROM "${table}" ORDER BY "Name"`);
    return rows.map((row) => JSON.parse(String(row["Definition"])) as T);
  }

  private write(table: string, definition: { readonly developerName: string }): void {
    const name = definition.developerName.toLowerCase();
    this.store.run(`INSERT OR REPLACE INTO "${table}" VALUES (?, ?)`, name, JSON.stringify(definition));
  }
}
