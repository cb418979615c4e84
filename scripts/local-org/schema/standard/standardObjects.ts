import type { ChildRelationship, FieldSchema, SharingModel, SObjectSchema } from "../model.ts";
import { AUDIT_FIELDS, ID } from "../systemFields.ts";
import { standardField } from "./fieldDefaults.ts";
import { OVERLAY } from "./overlay/index.ts";
import { overlayField } from "./overlayModel.ts";
import { unpackChildren, unpackFields, type RawObject } from "./rawObjects.ts";

/** Fields of features that a plain org does not have: multi-currency, divisions, state picklists, person accounts. */
const ABSENT_FEATURES =
  /^(CurrencyIsoCode|Division|DefaultDivision|IsPersonAccount|IsPriorityRecord|HasPrivacyHold|CleanStatus|\w*StateCode|\w*CountryCode|\w*Territory2\w*|Dandb\w+|IsExcludedFromRealign|CompanyDunsNumber)$/;

/** The standard objects that the platform has, by canonical name. */
export class StandardObjects {
  private readonly raw: ReadonlyMap<string, RawObject>;

  constructor(raw: ReadonlyMap<string, RawObject>) {
    this.raw = raw;
  }

  get names(): readonly string[] {
    return [...new Set([...this.raw.keys(), ...Object.keys(OVERLAY)])];
  }

  /** The platform's key prefix where it is known. */
  prefix(name: string): string | null {
    return OVERLAY[name]?.prefix ?? null;
  }

  /** The object without what metadata adds to it. */
  build(name: string, keyPrefix: string | null): SObjectSchema {
    const overlay = OVERLAY[name];
    const label = overlay?.label ?? labelOf(name);
    return {
      name,
      label,
      labelPlural: overlay?.plural ?? plural(label),
      keyPrefix,
      kind: "standard",
      settingType: null,
      sharingModel: overlay?.sharing ?? sharingOf(name),
      publishBehavior: null,
      isSetup: overlay?.setup === true,
      fields: this.fields(name),
      childRelationships: this.children(name),
      recordTypes: [],
      validationRules: [],
      description: null,
    };
  }

  private fields(name: string): ReadonlyMap<string, FieldSchema> {
    const overlay = OVERLAY[name];
    const raw = this.raw.get(name);
    const fields = new Map<string, FieldSchema>();
    const base = raw ? unpackFields(raw).map(standardField) : [ID, ...AUDIT_FIELDS];
    for (const field of base) {
      const absent = ABSENT_FEATURES.test(field.name) || overlay?.without?.test(field.name) === true;
      if (!absent || overlay?.fields?.[field.name] !== undefined) fields.set(field.name.toLowerCase(), field);
    }
    for (const [field, words] of Object.entries(overlay?.fields ?? {})) {
      fields.set(field.toLowerCase(), overlayField(field, words, fields.get(field.toLowerCase()) ?? null));
    }
    return fields;
  }

  private children(name: string): readonly ChildRelationship[] {
    const raw = this.raw.get(name);
    const { children: stated = {}, without } = OVERLAY[name] ?? { prefix: null };
    const known = raw ? unpackChildren(raw) : [];
    const added = Object.entries(stated).flatMap(([relationship, path]): ChildRelationship[] => {
      const [child = "", field] = path.split(".");
      return field === undefined ? [] : [{ child, field, name: relationship }];
    });
    return known
      .filter(({ name: relationship }) => without?.test(relationship) !== true)
      .flatMap(({ name: relationship, child }): ChildRelationship[] => {
        const field = stated[relationship] ?? this.lookupFrom(child, name);
        return field ? [{ child, field, name: relationship }] : [];
      })
      .concat(added);
  }

  /** The child's field that points to the parent; null when none or several could be meant. */
  private lookupFrom(child: string, parent: string): string | null {
    const overlay = OVERLAY[child]?.fields ?? {};
    const references = unpackFields(this.raw.get(child) ?? { fields: "Id:Id", children: "" }).filter(
      (field) => field.type === "Id" && field.target !== null && !NEVER_PARENTS.test(field.name),
    );
    const certain = references.filter((field) => {
      const stated = overlay[field.name]?.split(/:\s*/, 2)[1]?.split("|");
      return stated ? stated.includes(parent) : field.target === parent;
    });
    const writable = certain.filter((field) => overlay[field.name]?.includes("readonly") !== true);
    const named = certain.find((field) => field.name === `${parent}Id`);
    // Where the class files only say that a field points to several objects, its usual name has to do.
    const open = references.filter((field) => /^(Name|SObject)$/.test(field.target ?? ""));
    const usual = open.find((field) => OPEN_PARENTS.test(field.name));
    const chosen =
      only(writable) ?? only(certain) ?? named ?? (certain.length === 0 ? (only(open) ?? usual) : undefined);
    return chosen?.name ?? null;
  }
}

const NEVER_PARENTS = /^(MasterRecord|CreatedBy|LastModifiedBy|Owner)Id$/;
const OPEN_PARENTS = /^(Parent|RelatedTo|RelatedRecord|LinkedEntity|Entity|TargetObject|Record|What)Id$/;

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function sharingOf(name: string): SharingModel {
  return /(Share|History|Feed)$/.test(name) ? "ControlledByParent" : "ReadWrite";
}

function labelOf(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2");
}

export function plural(label: string): string {
  if (/[^aeiou]y$/.test(label)) return `${label.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(label) ? `${label}es` : `${label}s`;
}
