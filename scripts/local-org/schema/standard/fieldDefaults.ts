import { typeRef } from "../../runtime/typeRef.ts";
import { makeField } from "../makeField.ts";
import type { FieldSchema, FieldType } from "../model.ts";
import { SYSTEM_FIELDS } from "../systemFields.ts";
import type { RawField } from "./rawObjects.ts";

/** Text fields whose kind and length follow from their name on the standard objects. */
const TEXT_KINDS: readonly (readonly [RegExp, FieldType, number])[] = [
  [/(Phone|Fax)$/, "PHONE", 40],
  [/Email$/, "EMAIL", 80],
  [/Street$/, "TEXTAREA", 255],
  [/City$/, "STRING", 40],
  [/State$/, "STRING", 80],
  [/PostalCode$/, "STRING", 20],
  [/Country$/, "STRING", 80],
  [/GeocodeAccuracy$/, "PICKLIST", 40],
  [/^Description$/, "TEXTAREA", 32000],
  [/^(FirstName)$/, "STRING", 40],
  [/^(LastName|DeveloperName|MasterLabel)$/, "STRING", 80],
  [/(Url|URL|^Website)$/, "URL", 255],
];

const SCALARS: Readonly<Record<string, FieldType>> = {
  Address: "ADDRESS",
  Blob: "BASE64",
  Boolean: "BOOLEAN",
  Date: "DATE",
  Datetime: "DATETIME",
  Integer: "INTEGER",
  Location: "LOCATION",
  Long: "LONG",
  Time: "TIME",
};

const CHANGE_HEADER = typeRef("EventBus.ChangeEventHeader");

/** The field as far as its raw description and its name tell; overlays correct it for the objects in use. */
export function standardField(raw: RawField): FieldSchema {
  const isSystem = SYSTEM_FIELDS.has(raw.name);
  const common = {
    name: raw.name,
    nillable: raw.type !== "Boolean" && !(isSystem && !/^Last(Viewed|Referenced|Activity)Date$/.test(raw.name)),
    ...(isSystem ? { createable: false, updateable: false } : {}),
  };
  if (raw.name === "Id") return makeField({ ...common, type: "ID", indexed: true, nillable: false });
  if (raw.type === "Id") {
    return makeField({
      ...common,
      type: "REFERENCE",
      referenceTo: targets(raw),
      relationshipName: raw.relationshipName,
      indexed: !SYSTEM_FIELDS.has(raw.name),
    });
  }
  if (raw.type === "Decimal" || raw.type === "Double") return makeField({ ...common, ...decimal(raw.name) });
  if (raw.name === "ChangeEventHeader") return makeField({ ...common, type: "ANYTYPE", apexType: CHANGE_HEADER });
  const scalar = SCALARS[raw.type];
  if (scalar) return makeField({ ...common, type: scalar });
  const kind = TEXT_KINDS.find(([pattern]) => pattern.test(raw.name));
  const isName = raw.name === "Name";
  return makeField({
    ...common,
    type: kind?.[1] ?? "STRING",
    length: kind?.[2] ?? 255,
    nameField: isName,
    indexed: isName,
  });
}

function targets(raw: RawField): readonly string[] {
  if (raw.target === null) return [];
  if (raw.target !== "Name" && raw.target !== "SObject") return [raw.target];
  return raw.name === "OwnerId" || raw.name === "UserOrGroupId" ? ["Group", "User"] : [];
}

function decimal(name: string): Pick<FieldSchema, "type" | "precision" | "scale"> {
  if (/(Latitude|Longitude)$/.test(name)) return { type: "DOUBLE", precision: 18, scale: 15 };
  if (/(Amount|Revenue|Price|Cost)/.test(name)) return { type: "CURRENCY", precision: 18, scale: 2 };
  if (/(Probability|Percent|Discount)/.test(name)) return { type: "PERCENT", precision: 5, scale: 2 };
  return { type: "DOUBLE", precision: 18, scale: 2 };
}
