import { elements, flag, text, type Content } from "../metadata/content.ts";
import type { MetadataComponent, OrgMetadata } from "../metadata/model.ts";
import { changeEventFields } from "./changeEvents.ts";
import { companions } from "./custom/companions.ts";
import { customFields, picklistValue, withSummaryType } from "./custom/customField.ts";
import { customObject, kindOf, sharingModel, type ObjectParts } from "./custom/customObject.ts";
import { KeyPrefixes } from "./keyPrefixes.ts";
import type {
  ChildRelationship,
  FieldSchema,
  OrgSchema,
  RecordTypeSchema,
  SObjectSchema,
  ValidationRule,
} from "./model.ts";
import { loadRawObjects } from "./standard/loadRawObjects.ts";
import { OVERLAY } from "./standard/overlay/index.ts";
import { StandardObjects } from "./standard/standardObjects.ts";
import { childrenOf, customLookups, polymorphicTargets } from "./relationships.ts";

/** The schema of an org: the platform's objects with what the metadata adds. Objects are built when first asked for. */
export function buildSchema(metadata: OrgMetadata): OrgSchema {
  return new LazySchema(metadata);
}

class LazySchema implements OrgSchema {
  private readonly metadata: OrgMetadata;
  private readonly standard = new StandardObjects(loadRawObjects());
  /** Canonical names by lower-case name, of all objects but those companions that only building their owner shows. */
  private readonly names = new Map<string, string>();
  private readonly prefixes = new Map<string, string>();
  private readonly objectsByPrefix = new Map<string, string>();
  private readonly built = new Map<string, SObjectSchema>();
  private readonly parts: ReadonlyMap<string, ObjectParts>;
  private readonly customNames: readonly string[];
  private readonly lookups: ReadonlyMap<string, readonly ChildRelationship[]>;
  private everything: readonly SObjectSchema[] | null = null;

  constructor(metadata: OrgMetadata) {
    this.metadata = metadata;
    this.parts = partsByObject(metadata);
    this.lookups = customLookups(metadata);
    this.customNames = metadata
      .all("CustomObject")
      .map((component) => component.fullName)
      .filter((name) => /__(c|mdt|e)$/i.test(name));
    for (const name of [...this.standard.names, ...this.customNames]) this.names.set(name.toLowerCase(), name);
    this.assignPrefixes();
    for (const name of this.customNames) for (const owned of this.ownCompanions(name)) this.keep(owned);
  }

  get sobjects(): readonly SObjectSchema[] {
    this.everything ??= [...this.names.values()].map((name) => this.need(name));
    return this.everything;
  }

  sobject(name: string): SObjectSchema | undefined {
    const key = this.bare(name).toLowerCase();
    const found = this.built.get(key);
    if (found) return found;
    const canonical = this.names.get(key);
    return canonical === undefined ? undefined : this.keep(this.build(canonical));
  }

  byKeyPrefix(prefix: string): SObjectSchema | undefined {
    const name = this.objectsByPrefix.get(prefix);
    return name === undefined ? undefined : this.sobject(name);
  }

  private need(name: string): SObjectSchema {
    const object = this.sobject(name);
    if (!object) throw new Error(`No object ${name}`);
    return object;
  }

  private keep(object: SObjectSchema): SObjectSchema {
    const key = object.name.toLowerCase();
    this.names.set(key, object.name);
    this.built.set(key, object);
    if (object.keyPrefix && !this.objectsByPrefix.has(object.keyPrefix)) {
      this.objectsByPrefix.set(object.keyPrefix, object.name);
    }
    return object;
  }

  private bare(name: string): string {
    const { namespace } = this.metadata;
    const prefix = namespace ? `${namespace}__` : null;
    return prefix && name.toLowerCase().startsWith(prefix.toLowerCase()) ? name.slice(prefix.length) : name;
  }

  private assignPrefixes(): void {
    const known = this.standard.names.map((name) => [name, this.standard.prefix(name)] as const);
    const free = new KeyPrefixes(known.flatMap(([, prefix]) => (prefix === null ? [] : [prefix])));
    const assign = (name: string, prefix: string): void => {
      this.prefixes.set(name, prefix);
      if (!this.objectsByPrefix.has(prefix)) this.objectsByPrefix.set(prefix, name);
    };
    for (const [name, prefix] of known) {
      assign(name, prefix ?? free.of(name, /(Share|History|Feed|ChangeEvent)$/.test(name) ? "y" : "z"));
    }
    const kinds = { custom: "a", customSetting: "a", platformEvent: "e", customMetadata: "m" } as const;
    for (const name of this.customNames) {
      const kind = kindOf(name, this.content(name));
      if (kind !== "standard") assign(name, free.of(name, kinds[kind]));
    }
    for (const name of this.customNames) {
      for (const kind of ["Share", "History", "Feed", "ChangeEvent"]) {
        const companion = name.replace(/__c$/i, `__${kind}`);
        if (companion !== name) this.prefixes.set(companion, free.of(companion, "y"));
      }
    }
  }

  private content(object: string): Content {
    return this.metadata.find("CustomObject", object)?.content ?? {};
  }

  private build(name: string): SObjectSchema {
    const parts = this.parts.get(name.toLowerCase()) ?? NO_PARTS;
    const custom = this.customNames.includes(name);
    const base = custom
      ? customObject(name, this.content(name), parts, this.metadata, this.prefixes.get(name) ?? "")
      : this.extended(this.standard.build(name, this.prefixes.get(name) ?? null), parts);
    const all = [...base.fields.values(), ...this.customFieldsOfChanges(name)];
    const fields = new Map(all.map((field) => [field.name.toLowerCase(), this.completed(base, field)]));
    for (const key of this.customIndexes(name)) {
      const field = fields.get(key);
      if (!field) throw new Error(`CustomIndex ${name}.${key}: there is no such field`);
      fields.set(key, { ...field, indexed: true });
    }
    const tracks = custom ? childrenOf(name, this.content(name), base.sharingModel) : [];
    const lookups = this.lookups.get(name.toLowerCase()) ?? [];
    return { ...base, fields, childRelationships: [...base.childRelationships, ...lookups, ...tracks] };
  }

  /** A standard object with the metadata's fields, record types, rules and organisation-wide default. */
  private extended(object: SObjectSchema, parts: ObjectParts): SObjectSchema {
    const own = parts.fields.flatMap((component) => customFields(component, this.metadata) ?? []);
    const content = this.content(object.name);
    const stated = text(content, "sharingModel");
    return {
      ...object,
      sharingModel: stated ? sharingModel(object.kind, stated) : object.sharingModel,
      fields: new Map([...object.fields, ...own.map((field) => [field.name.toLowerCase(), field] as const)]),
      recordTypes: parts.recordTypes,
      validationRules: parts.validationRules,
    };
  }

  /** What a field has from elsewhere: the type of what it sums up, targets among custom objects, bare names. */
  private completed(object: SObjectSchema, field: FieldSchema): FieldSchema {
    const { rollUp } = field;
    if (rollUp?.field && rollUp.operation !== "COUNT") {
      const summarized = this.fieldOf(rollUp.child, rollUp.field);
      if (!summarized)
        throw new Error(`${object.name}.${field.name} sums up the unknown ${rollUp.child}.${rollUp.field}`);
      return withSummaryType(field, summarized);
    }
    if (field.referenceTo.length === 0) return field;
    const more = polymorphicTargets(object.name, field.name, this.metadata);
    return { ...field, referenceTo: [...field.referenceTo.map((target) => this.canonical(target)), ...more] };
  }

  /** `AccountChangeEvent` has what the metadata adds to Account. */
  private customFieldsOfChanges(name: string): readonly FieldSchema[] {
    const changed = /^(\w+)ChangeEvent$/.exec(name)?.[1]?.toLowerCase();
    if (changed === undefined) return [];
    const components = this.parts.get(changed)?.fields ?? [];
    const own = components.flatMap((component) => customFields(component, this.metadata) ?? []);
    return changeEventFields(own);
  }

  /** Lower-case names of fields with an index of their own. Source: Metadata API Developer Guide, CustomIndex. */
  private customIndexes(object: string): readonly string[] {
    const prefix = `${object.toLowerCase()}.`;
    return this.metadata
      .all("CustomIndex")
      .map((component) => component.fullName.toLowerCase())
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
  }

  private canonical(object: string): string {
    const bare = this.bare(object);
    return this.names.get(bare.toLowerCase()) ?? bare;
  }

  /** A field read from its own component, so that objects that point at each other do not build each other. */
  private fieldOf(object: string, field: string): FieldSchema | undefined {
    const component = this.metadata.find("CustomField", `${this.bare(object)}.${this.bare(field)}`);
    if (component) return customFields(component, this.metadata)?.[0];
    const name = this.names.get(this.bare(object).toLowerCase());
    return name && OVERLAY[name] ? this.standard.build(name, null).fields.get(field.toLowerCase()) : undefined;
  }

  private ownCompanions(name: string): readonly SObjectSchema[] {
    const content = this.content(name);
    const tracks = { history: flag(content, "enableHistory"), feed: flag(content, "enableFeeds") };
    return companions(this.need(name), tracks, (companion) => this.prefixes.get(companion) ?? "");
  }
}

const NO_PARTS: ObjectParts = { fields: [], recordTypes: [], validationRules: [] };

function partsByObject(metadata: OrgMetadata): ReadonlyMap<string, ObjectParts> {
  const fields = grouped(metadata.all("CustomField"), (component) => component);
  const recordTypes = grouped(metadata.all("RecordType"), recordType);
  const rules = grouped(metadata.all("ValidationRule"), validationRule);
  const objects = new Set([...fields.keys(), ...recordTypes.keys(), ...rules.keys()]);
  return new Map(
    [...objects].map((object) => [
      object,
      {
        fields: fields.get(object) ?? [],
        recordTypes: recordTypes.get(object) ?? [],
        validationRules: rules.get(object) ?? [],
      },
    ]),
  );
}

function grouped<T>(
  components: readonly MetadataComponent[],
  convert: (component: MetadataComponent, name: string) => T,
): Map<string, T[]> {
  const result = new Map<string, T[]>();
  for (const component of components) {
    const dot = component.fullName.indexOf(".");
    const object = component.fullName.slice(0, dot).toLowerCase();
    const list = result.get(object) ?? [];
    list.push(convert(component, component.fullName.slice(dot + 1)));
    result.set(object, list);
  }
  return result;
}

function recordType({ content }: MetadataComponent, name: string): RecordTypeSchema {
  return {
    developerName: name,
    label: text(content, "label") ?? name,
    active: flag(content, "active", true),
    description: text(content, "description"),
    picklists: new Map(
      elements(content, "picklistValues").map((picklist) => [
        (text(picklist, "picklist") ?? "").toLowerCase(),
        elements(picklist, "values").map(picklistValue),
      ]),
    ),
  };
}

function validationRule({ content, file }: MetadataComponent, name: string): ValidationRule {
  const formula = text(content, "errorConditionFormula");
  if (!formula) throw new Error(`${file}: the validation rule has no formula`);
  return {
    name,
    active: flag(content, "active"),
    formula,
    message: text(content, "errorMessage") ?? "",
    field: text(content, "errorDisplayField"),
  };
}
