import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const NONCE = 12;
const TAG = 16;

/** Encrypts the values of credentials at rest (AES-256-GCM), with a key of this org that lies beside its database. */
export class Secrets {
  private readonly key: Buffer;

  /** @param keyFile made when it is missing; null keeps a key for this process only */
  constructor(keyFile: string | null) {
    this.key = keyFile === null ? randomBytes(32) : readOrMakeKey(keyFile);
  }

  /** @param context bound to the text, so that one credential's text is of no use in the place of another's */
  encrypt(value: string, context: string): Uint8Array {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv("aes-256-gcm", this.key, nonce).setAAD(Buffer.from(context));
    const text = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  }

  /** @throws Error when the text was changed, moved, or encrypted with another key */
  decrypt(stored: Uint8Array, context: string): string {
    const bytes = Buffer.from(stored);
    const decipher = createDecipheriv("aes-256-gcm", this.key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
  }
}

function readOrMakeKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return readFileSync(file);
}
