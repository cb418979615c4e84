import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  randomInt,
  sign,
  timingSafeEqual,
  verify,
  type KeyObject,
} from "node:crypto";
import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { ApexBlob } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";

/** Names of the digest, MAC and signature algorithms, and those of OpenSSL. Source: Apex Reference, Crypto Class. */
const DIGESTS: Readonly<Record<string, string>> = {
  MD5: "md5",
  SHA1: "sha1",
  "SHA-1": "sha1",
  "SHA-256": "sha256",
  SHA256: "sha256",
  "SHA-512": "sha512",
  SHA512: "sha512",
  "SHA3-256": "sha3-256",
  "SHA3-384": "sha3-384",
  "SHA3-512": "sha3-512",
};
const MACS: Readonly<Record<string, string>> = {
  HMACMD5: "md5",
  HMACSHA1: "sha1",
  HMACSHA256: "sha256",
  HMACSHA512: "sha512",
};
const SIGNATURES: Readonly<Record<string, string>> = {
  RSA: "sha1",
  "RSA-SHA1": "sha1",
  "RSA-SHA256": "sha256",
  "RSA-SHA384": "sha384",
  "RSA-SHA512": "sha512",
  "ECDSA-SHA256": "sha256",
  "ECDSA-SHA384": "sha384",
  "ECDSA-SHA512": "sha512",
};
const CIPHERS: Readonly<Record<string, number>> = { AES128: 16, AES192: 24, AES256: 32 };
const IV_BYTES = 16;

function named<T>(table: Readonly<Record<string, T>>, name: string): T {
  const found = table[required(name).toUpperCase()];
  if (found === undefined) throw apexError("NoSuchElementException", `Invalid algorithm: ${name}`);
  return found;
}

/** Turns OpenSSL's complaints (wrong padding, wrong key) into a SecurityException. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && "code" in error) throw apexError("SecurityException", error.message);
    throw error;
  }
}

function cipherName(algorithm: string, key: Uint8Array): string {
  const bytes = named(CIPHERS, algorithm);
  if (key.length !== bytes)
    throw apexError("InvalidParameterValueException", `Invalid private key. Must be ${bytes} bytes.`);
  return `aes-${bytes * 8}-cbc`;
}

function encrypt(algorithm: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  if (iv.length !== IV_BYTES)
    throw apexError("InvalidParameterValueException", "Invalid initialization vector. Must be 16 bytes.");
  const cipher = createCipheriv(cipherName(algorithm, key), key, iv);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

function decrypt(algorithm: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  if (iv.length !== IV_BYTES)
    throw apexError("InvalidParameterValueException", "Invalid initialization vector. Must be 16 bytes.");
  return guarded(() => {
    const decipher = createDecipheriv(cipherName(algorithm, key), key, iv);
    return Buffer.concat([decipher.update(data), decipher.final()]);
  });
}

function mac(algorithm: string, data: ApexBlob, key: ApexBlob): Uint8Array {
  return createHmac(named(MACS, algorithm), required(key).bytes).update(required(data).bytes).digest();
}

function privateKey(key: ApexBlob): KeyObject {
  return guarded(() => createPrivateKey({ key: Buffer.from(required(key).bytes), format: "der", type: "pkcs8" }));
}

function publicKey(key: ApexBlob): KeyObject {
  return guarded(() => createPublicKey({ key: Buffer.from(required(key).bytes), format: "der", type: "spki" }));
}

/** The org keeps no certificates: none is there to sign or verify with. */
function withCertificate(name: string): never {
  if (org().metadata.all("Certificate").length > 0) throw new UnsupportedError("certificates");
  throw apexError("NoDataFoundException", `Data not available: the certificate ${required(name)} does not exist`);
}

const blob = (bytes: Uint8Array): ApexBlob => new ApexBlob(bytes);

implement({
  name: "Crypto",
  statics: {
    "decrypt(String,Blob,Blob,Blob)": (algorithm: string, key: ApexBlob, iv: ApexBlob, data: ApexBlob) =>
      blob(decrypt(algorithm, required(key).bytes, required(iv).bytes, required(data).bytes)),
    "decryptWithManagedIV(String,Blob,Blob)": (algorithm: string, key: ApexBlob, data: ApexBlob) =>
      blob(
        decrypt(algorithm, required(key).bytes, required(data).bytes.slice(0, IV_BYTES), data.bytes.slice(IV_BYTES)),
      ),
    "encrypt(String,Blob,Blob,Blob)": (algorithm: string, key: ApexBlob, iv: ApexBlob, data: ApexBlob) =>
      blob(encrypt(algorithm, required(key).bytes, required(iv).bytes, required(data).bytes)),
    "encryptWithManagedIV(String,Blob,Blob)": (algorithm: string, key: ApexBlob, data: ApexBlob) => {
      const iv = randomBytes(IV_BYTES);
      return blob(Buffer.concat([iv, encrypt(algorithm, required(key).bytes, iv, required(data).bytes)]));
    },
    "generateAesKey(Integer)": (size: number) => {
      if (![128, 192, 256].includes(required(size)))
        throw apexError("InvalidParameterValueException", `Invalid key size: ${size}`);
      return blob(randomBytes(size / 8));
    },
    "generateDigest(String,Blob)": (algorithm: string, data: ApexBlob) =>
      blob(createHash(named(DIGESTS, algorithm)).update(required(data).bytes).digest()),
    "generateMac(String,Blob,Blob)": (algorithm: string, data: ApexBlob, key: ApexBlob) =>
      blob(mac(algorithm, data, key)),
    "getRandomInteger()": () => randomInt(2 ** 32) | 0,
    "getRandomLong()": () => BigInt.asIntN(64, randomBytes(8).readBigUInt64BE()),
    "sign(String,Blob,Blob)": (algorithm: string, data: ApexBlob, key: ApexBlob) =>
      blob(sign(named(SIGNATURES, algorithm), required(data).bytes, privateKey(key))),
    "signWithCertificate(String,Blob,String)": (_algorithm: string, _data: ApexBlob, name: string) =>
      withCertificate(name),
    "signXml(String,Dom.XmlNode,String,String)": (_algorithm: string, _node: unknown, _id: string, name: string) =>
      withCertificate(name),
    "signXml(String,Dom.XmlNode,String,String,Dom.XmlNode)": (
      _algorithm: string,
      _node: unknown,
      _id: string,
      name: string,
    ) => withCertificate(name),
    "verify(String,Blob,Blob,String)": (_algorithm: string, _data: ApexBlob, _signature: ApexBlob, name: string) =>
      withCertificate(name),
    "verify(String,Blob,Blob,Blob)": (algorithm: string, data: ApexBlob, signature: ApexBlob, key: ApexBlob) =>
      verify(named(SIGNATURES, algorithm), required(data).bytes, publicKey(key), required(signature).bytes),
    "verifyHmac(String,Blob,Blob,Blob)": (algorithm: string, data: ApexBlob, key: ApexBlob, given: ApexBlob) => {
      const expected = mac(algorithm, data, key);
      return expected.length === required(given).bytes.length && timingSafeEqual(expected, given.bytes);
    },
  },
});
