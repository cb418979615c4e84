import { ApexObject, PlatformObject } from "../../runtime/apexObject.ts";
import { invokeDeclared } from "../../runtime/invocation.ts";
import { org } from "../../runtime/org.ts";
import { ApexList, ApexMap, ApexSet } from "../../runtime/values/collections.ts";
import {
  ApexDecimal,
  compareDecimals,
  decimalFromDouble,
  decimalFromInteger,
  stripZeros,
} from "../../runtime/values/decimal.ts";
import { valueKey } from "../../runtime/values/equality.ts";
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexEnum, ApexTime } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { implementation, invoke } from "../registry.ts";
import { toId } from "./ids.ts";

/** As `System.equals` and the assertions compare: Strings with their case, numbers by value, the rest by content. */
export function apexEquals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (typeof a === "string" && typeof b === "string") return isSameId(a, b);
  const left = asDecimal(a);
  const right = asDecimal(b);
  if (left && right) return compareDecimals(left, right) === 0;
  if (a instanceof ApexList && b instanceof ApexList) {
    return a.items.length === b.items.length && a.items.every((item, at) => apexEquals(item, b.items[at]));
  }
  if (a instanceof ApexDatetime && b instanceof ApexDatetime) return seconds(a) === seconds(b);
  const own = invokeDeclared(a, "equals", [b]);
  if (own.found) return own.result === true;
  const platform = a instanceof PlatformObject && implementation(a.apexType.name)?.methods?.["equals(Object)"];
  return platform ? platform(a, b) === true : valueKey(a) === valueKey(b);
}

/** The two forms of an Id are equal: one has 15 characters, the other 18. */
function isSameId(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length === 15 && long.length === 18 && /^[a-zA-Z0-9]+$/.test(short) && toId(short) === long;
}

/** Datetimes are equal within a second: their milliseconds order them, but do not tell them apart. */
function seconds(value: ApexDatetime): number {
  return Math.floor(value.milliseconds / 1000);
}

/** The number as a Decimal; null when it is none. */
export function asDecimal(value: unknown): ApexDecimal | null {
  if (value instanceof ApexDecimal) return value;
  if (typeof value === "number" || typeof value === "bigint") return decimalFromInteger(value);
  return value instanceof ApexDouble && Number.isFinite(value.value) ? decimalFromDouble(value.value) : null;
}

/** `String.hashCode` of Java: s[0]*31^(n-1) + … + s[n-1]. */
export function stringHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** A hash that is equal for equal values; that of Strings, Booleans, Integers and collections is Java's. */
export function apexHash(value: unknown): number {
  if (value === null) return 0;
  if (typeof value === "string") return stringHash(value);
  if (typeof value === "number") return value | 0;
  if (typeof value === "boolean") return value ? 1231 : 1237;
  if (typeof value === "bigint") return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
  if (value instanceof ApexDouble) return stringHash(String(value.value));
  if (value instanceof ApexDecimal) return decimalHash(value);
  if (value instanceof ApexDate) return value.days;
  if (value instanceof ApexTime) return value.milliseconds;
  if (value instanceof ApexDatetime) return apexHash(BigInt(value.milliseconds));
  if (value instanceof ApexBlob) return stringHash(Buffer.from(value.bytes).toString("latin1"));
  if (value instanceof ApexEnum) return stringHash(`${value.apexType.name}.${value.name}`);
  if (value instanceof ApexList)
    return value.items.reduce<number>((hash, item) => (Math.imul(hash, 31) + apexHash(item)) | 0, 1);
  if (value instanceof ApexSet) return value.items.reduce<number>((sum, item) => (sum + apexHash(item)) | 0, 0);
  if (value instanceof ApexMap || value instanceof ApexSObject) return stringHash(String(valueKey(value)));
  return objectHash(value);
}

function decimalHash(value: ApexDecimal): number {
  const { unscaled, scale } = stripZeros(value);
  return stringHash(`${unscaled}e${scale}`);
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

function objectHash(value: unknown): number {
  if (value instanceof ApexObject && definesHashCode(value)) return invoke(value, "hashCode") as number;
  const object = value as object;
  let hash = identities.get(object);
  if (hash === undefined) identities.set(object, (hash = stringHash(`object ${nextIdentity++}`)));
  return hash;
}

function definesHashCode(value: ApexObject): boolean {
  const program = org().program;
  for (let type = program.findClass(value.apexType.name); type;) {
    if (type.methods.some((method) => method.name.toLowerCase() === "hashcode" && !method.isStatic)) return true;
    type = type.superclass ? program.findClass(type.superclass.name) : undefined;
  }
  return false;
}
