import type { FieldSchema, SObjectSchema } from "./model.ts";

/** Parts of an address, as `System.Address` names them. Source: Object Reference, Address Compound Fields. */
const ADDRESS_PARTS = [
  "Street",
  "City",
  "State",
  "StateCode",
  "PostalCode",
  "Country",
  "CountryCode",
  "Latitude",
  "Longitude",
  "GeocodeAccuracy",
];
const LOCATION_PARTS = ["Latitude", "Longitude"];

export function isCompound(field: FieldSchema): boolean {
  return field.type === "ADDRESS" || field.type === "LOCATION";
}

/** The parts that the object has of a compound field: `BillingCity` of `BillingAddress`, `Place__City__s` of `Place__c`. */
export function compoundParts(
  object: SObjectSchema,
  field: FieldSchema,
): readonly (readonly [part: string, field: FieldSchema])[] {
  const nameOf = field.isCustom
    ? (part: string): string => field.name.replace(/__c$/i, `__${part}__s`)
    : (part: string): string => field.name.replace(/Address$/, part);
  return (field.type === "ADDRESS" ? ADDRESS_PARTS : LOCATION_PARTS).flatMap((part) => {
    const found = object.fields.get(nameOf(part).toLowerCase());
    return found ? [[part, found] as const] : [];
  });
}
