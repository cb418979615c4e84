import { makeField, picklistOf } from "../makeField.ts";
import type { FieldSchema, FieldType, SharingModel } from "../model.ts";

/**
 * What the class files do not know of a standard object: kinds of text, lengths, picklists, what is required.
 *
 * Fields are written as words, then, after a colon, picklist values (`*` marks the default) or what a reference
 * points to: `"text 80 required"`, `"picklist: Hot|Warm|Cold"`, `"reference cascade: Account"`, `"number 18,2"`.
 * Words: a type, a length or `precision,scale`, and `required`, `readonly`, `createonly`, `unique`, `sensitive`
 * (case-sensitive), `external`, `name`, `restricted`, `cascade`, `restrict`, `auto=FORMAT`, `default=FORMULA`.
 * Source of every entry: Object Reference for the Salesforce Platform, the object's page.
 */
export interface StandardOverlay {
  readonly prefix: string | null;
  readonly label?: string;
  readonly plural?: string;
  readonly sharing?: SharingModel;
  /** A setup object in the sense of mixed DML. */
  readonly setup?: true;
  readonly fields?: Readonly<Record<string, string>>;
  /** Fields of features that a plain org does not have. */
  readonly without?: RegExp;
  /**
   * The child's field behind a child relationship name, where more than one field could be meant; with the child
   * (`FieldDefinition.EntityDefinitionId`) where the class files lack the relationship.
   */
  readonly children?: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, readonly [FieldType, number]>> = {
  text: ["STRING", 255],
  textarea: ["TEXTAREA", 255],
  long: ["TEXTAREA", 32000],
  picklist: ["PICKLIST", 255],
  multipicklist: ["MULTIPICKLIST", 4099],
  combobox: ["COMBOBOX", 255],
  phone: ["PHONE", 40],
  email: ["EMAIL", 80],
  url: ["URL", 255],
  reference: ["REFERENCE", 18],
  boolean: ["BOOLEAN", 0],
  integer: ["INTEGER", 0],
  number: ["DOUBLE", 0],
  currency: ["CURRENCY", 0],
  percent: ["PERCENT", 0],
  date: ["DATE", 0],
  datetime: ["DATETIME", 0],
  time: ["TIME", 0],
  base64: ["BASE64", 0],
};

/** Applies the words of an overlay to a field, or makes the field when the class files lack it. */
export function overlayField(name: string, words: string, base: FieldSchema | null): FieldSchema {
  const [head = "", tail] = words.split(/:\s*/, 2);
  let changes: Partial<FieldSchema> = {};
  for (const word of head.split(/\s+/).filter(Boolean)) changes = { ...changes, ...meaning(word, name) };
  const type = changes.type ?? base?.type;
  if (!type) throw new Error(`${name} needs a type: ${words}`);
  if (tail !== undefined) {
    changes = {
      ...changes,
      ...(type === "REFERENCE"
        ? { referenceTo: tail.split("|"), relationshipName: base?.relationshipName ?? relationshipOf(name) }
        : { picklist: picklistOf(tail) }),
    };
  }
  return makeField({ ...base, name, type, ...changes });
}

function relationshipOf(name: string): string | null {
  return name.endsWith("Id") ? name.slice(0, -2) : null;
}

function meaning(word: string, field: string): Partial<FieldSchema> {
  const type = TYPES[word];
  if (type) {
    const numeric = type[0] === "DOUBLE" || type[0] === "CURRENCY" ? { precision: 18, scale: 2 } : {};
    return { type: type[0], length: type[1], apexType: makeField({ name: field, type: type[0] }).apexType, ...numeric };
  }
  if (/^\d+$/.test(word)) return { length: Number(word) };
  const digits = /^(\d+),(\d+)$/.exec(word);
  if (digits) return { precision: Number(digits[1]), scale: Number(digits[2]) };
  if (word.startsWith("default=")) return { defaultFormula: word.slice("default=".length) };
  if (word.startsWith("auto=")) {
    return { autoNumberFormat: word.slice("auto=".length), createable: false, updateable: false, nillable: false };
  }
  const flag = FLAGS[word];
  if (!flag) throw new Error(`Unknown word ${word} for ${field}`);
  return flag;
}

const FLAGS: Readonly<Record<string, Partial<FieldSchema>>> = {
  required: { nillable: false },
  optional: { nillable: true },
  readonly: { createable: false, updateable: false },
  createonly: { updateable: false },
  unique: { unique: true, indexed: true },
  sensitive: { caseSensitive: true },
  external: { externalId: true, indexed: true },
  indexed: { indexed: true },
  name: { nameField: true, indexed: true },
  restricted: { restrictedPicklist: true },
  cascade: { onDelete: "Cascade" },
  restrict: { onDelete: "Restrict" },
};
