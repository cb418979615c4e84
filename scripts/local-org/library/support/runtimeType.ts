import { ApexObject } from "../../runtime/apexObject.ts";
import { typeName, typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import { ApexList, ApexMap, ApexSet } from "../../runtime/values/collections.ts";
import { ApexDecimal } from "../../runtime/values/decimal.ts";
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexEnum, ApexTime } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";

/** The type of a value as it runs; an Id cannot be told from a String. */
export function runtimeType(value: unknown): TypeRef {
  switch (typeof value) {
    case "string":
      return typeRef("String");
    case "number":
      return typeRef("Integer");
    case "bigint":
      return typeRef("Long");
    case "boolean":
      return typeRef("Boolean");
  }
  if (value instanceof ApexDecimal) return typeRef("Decimal");
  if (value instanceof ApexDouble) return typeRef("Double");
  if (value instanceof ApexDate) return typeRef("Date");
  if (value instanceof ApexDatetime) return typeRef("Datetime");
  if (value instanceof ApexTime) return typeRef("Time");
  if (value instanceof ApexBlob) return typeRef("Blob");
  if (value instanceof ApexSObject) return typeRef(value.schema.name);
  if (value instanceof ApexList || value instanceof ApexSet || value instanceof ApexMap) return value.apexType;
  if (value instanceof ApexEnum || value instanceof ApexObject) return value.apexType;
  throw new TypeError("Not an Apex value");
}

export function runtimeTypeName(value: unknown): string {
  return typeName(runtimeType(value));
}
