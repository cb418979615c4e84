import { ApexObject } from "../apexObject.ts";
import { ApexDecimal } from "./decimal.ts";
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexEnum, ApexTime } from "./primitives.ts";
import { ApexSObject } from "./sobject.ts";
import { ApexList, ApexMap, ApexSet } from "./collections.ts";

/** How an Apex class that defines `equals` and `hashCode` is keyed. Set once by the compiler's runtime. */
type ObjectKey = (value: ApexObject) => unknown;
let objectKey: ObjectKey = (value) => value;
export function setObjectKey(key: ObjectKey): void {
  objectKey = key;
}

/**
 * A JavaScript map key that is the same for values that Apex holds equal as members of a Set or keys of a Map:
 * primitives by value (Strings with their case), enums and objects by identity, objects with `equals` and `hashCode`
 * by those, SObjects and collections by content.
 */
export function valueKey(value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return `s${value}`;
    case "number":
      return value;
    case "bigint":
      return `l${value}`;
    case "boolean":
      return value;
  }
  if (value === null || value === undefined) return null;
  if (value instanceof ApexEnum) return value;
  if (value instanceof ApexDecimal) return `d${normalised(value)}`;
  if (value instanceof ApexDouble) return `f${value.value}`;
  if (value instanceof ApexDate) return `D${value.days}`;
  if (value instanceof ApexDatetime) return `T${value.milliseconds}`;
  if (value instanceof ApexTime) return `t${value.milliseconds}`;
  if (value instanceof ApexBlob) return `b${Buffer.from(value.bytes).toString("base64")}`;
  if (value instanceof ApexObject) return objectKey(value);
  return contentKey(value);
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;
function identity(value: object): number {
  let id = identities.get(value);
  if (id === undefined) identities.set(value, (id = nextIdentity++));
  return id;
}

function contentKey(value: unknown): string {
  if (value instanceof ApexSObject) {
    const parts = [...value.values].sort(([a], [b]) => (a < b ? -1 : 1));
    return `o${value.schema.name}{${parts.map(([name, part]) => `${name}:${keyText(part)}`).join(",")}}`;
  }
  if (value instanceof ApexList) return `[${value.items.map(keyText).join(",")}]`;
  if (value instanceof ApexSet) return `(${value.items.map(keyText).sort().join(",")})`;
  if (value instanceof ApexMap)
    return `<${[...value.entries.values()]
      .map((e) => `${keyText(e.key)}=${keyText(e.value)}`)
      .sort()
      .join(",")}>`;
  return `?${identity(value as object)}`;
}

function keyText(value: unknown): string {
  const key = valueKey(value);
  if (typeof key === "object" && key !== null) return `#${identity(key)}`;
  return typeof key === "string" ? `${key.length}:${key}` : String(key);
}

function normalised(value: ApexDecimal): string {
  let { unscaled, scale } = value;
  while (scale > 0 && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale--;
  }
  return `${unscaled}e-${scale}`;
}
