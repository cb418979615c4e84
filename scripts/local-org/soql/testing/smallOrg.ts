import type { AccessContext } from "../../data/contract.ts";
import { Store } from "../../data/store.ts";
import type { MetadataComponent, OrgMetadata } from "../../metadata/model.ts";
import { type Org, setOrg } from "../../runtime/org.ts";
import { ApexList } from "../../runtime/values/collections.ts";
import { ApexDecimal } from "../../runtime/values/decimal.ts";
import { ApexDate, ApexDatetime, ApexDouble, ApexTime } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { decimalText } from "../../data/columns.ts";
import { buildSchema } from "../../schema/buildSchema.ts";
import type { OrgSchema } from "../../schema/model.ts";
import type { SecurityEngine } from "../../security/contract.ts";
import { SeedRows } from "../../security/seedRows.ts";
import { createQueryEngine, type QueryEngine } from "../index.ts";

/** 2026-03-11T15:30:00Z, a Wednesday. */
export const NOW = Date.UTC(2026, 2, 11, 15, 30);

/** Lets everybody do everything. */
export const OPEN: SecurityEngine = {
  mayObject: () => true,
  mayField: () => true,
  mayClass: () => true,
  hasCustomPermission: () => true,
  hasSetupAccess: () => true,
  hasUserPermission: () => true,
  sharingPredicate: () => null,
  invalidate: () => undefined,
};

/** An `OrgMetadata` of parsed components. */
export function metadataOf(components: readonly Omit<MetadataComponent, "file">[]): OrgMetadata {
  const all = components.map((component) => ({ ...component, file: component.fullName }));
  return {
    projectRoot: "/",
    sourceApiVersion: "67.0",
    namespace: "causeway",
    all: (type) => all.filter((component) => component.type === type),
    find: (type, fullName) => all.find((component) => component.type === type && component.fullName === fullName),
    label: () => undefined,
  };
}

/** A custom object `Item__c` with one field of each kind that queries treat in their own way. */
export const ITEM: readonly Omit<MetadataComponent, "file">[] = [
  {
    type: "CustomObject",
    fullName: "Item__c",
    content: {
      label: "Item",
      pluralLabel: "Items",
      nameField: { label: "Name", type: "Text" },
      sharingModel: "Private",
    },
  },
  field("Account__c", { type: "Lookup", referenceTo: "Account", relationshipName: "Items" }),
  field("Active__c", { type: "Checkbox", defaultValue: "false" }),
  field("Amount__c", { type: "Currency", precision: "18", scale: "2" }),
  field("Count__c", { type: "Number", precision: "9", scale: "0" }),
  field("Due__c", { type: "Date" }),
  field("At__c", { type: "DateTime" }),
  field("Opens__c", { type: "Time" }),
  field("Key__c", { type: "Text", length: "40", externalId: "true", unique: "true", caseSensitive: "true" }),
  field("Notes__c", { type: "LongTextArea", length: "2000", visibleLines: "3" }),
  field("Size__c", { type: "Picklist", valueSet: values("Large", "Medium", "Small") }),
  field("Tags__c", { type: "MultiselectPicklist", valueSet: values("red", "green", "blue"), visibleLines: "4" }),
];

function field(name: string, content: Record<string, unknown>): Omit<MetadataComponent, "file"> {
  return { type: "CustomField", fullName: `Item__c.${name}`, content: { fullName: name, label: name, ...content } };
}

function values(...names: readonly string[]): Record<string, unknown> {
  const value = names.map((name) => ({ fullName: name, default: "false", label: `${name} label` }));
  return { restricted: "true", valueSetDefinition: { sorted: "false", value } };
}

export interface SmallOrg {
  readonly store: Store;
  readonly schema: OrgSchema;
  readonly metadata: OrgMetadata;
  readonly security: SecurityEngine;
  readonly queries: QueryEngine;
  readonly admin: AccessContext;
  /** Writes a row as it is, without any rule, and answers its id. */
  insert(object: string, values?: Readonly<Record<string, unknown>>): string;
  /** The rows of a query, their values as JSON would show them. */
  rows(soql: string, binds?: Readonly<Record<string, unknown>>, access?: AccessContext): Record<string, unknown>[];
  records(soql: string, binds?: Readonly<Record<string, unknown>>, access?: AccessContext): readonly ApexSObject[];
}

/** An org in memory with the platform's objects and `Item__c`; `secure` makes its security engine. */
export function openSmallOrg(
  secure: (store: Store, schema: OrgSchema) => SecurityEngine = () => OPEN,
  more: readonly Omit<MetadataComponent, "file">[] = [],
): SmallOrg {
  const metadata = metadataOf([...ITEM, ...more]);
  const schema = buildSchema(metadata);
  const store = new Store(":memory:");
  const security = secure(store, schema);
  const queries = createQueryEngine(store, schema, security);
  setOrg({ namespace: "causeway", schema, metadata, security, clock: { now: () => NOW } } as unknown as Org);
  const small: SmallOrg = {
    store,
    schema,
    metadata,
    security,
    queries,
    admin: { userId: "005Lo0000000001AAA", mode: "system", sharing: false },
    insert: (object, given = {}) => new SeedRows(store, schema, NOW).insert(object, given),
    rows: (soql, binds, access) => small.records(soql, binds, access).map(plain),
    records(soql, binds = {}, access = small.admin) {
      const named = new Map(Object.entries(binds).map(([name, value]) => [name.toLowerCase(), value]));
      return queries.query({ soql, binds: named, access }).items;
    },
  };
  return small;
}

function plain(record: ApexSObject): Record<string, unknown> {
  return Object.fromEntries([...record.values].map(([name, value]) => [name, show(value)]));
}

function show(value: unknown): unknown {
  if (value instanceof ApexSObject) return plain(value);
  if (value instanceof ApexList) return value.items.map(show);
  if (value instanceof ApexDecimal) return decimalText(value);
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof ApexDate) return new Date(value.days * 86_400_000).toISOString().slice(0, 10);
  if (value instanceof ApexDatetime) return new Date(value.milliseconds).toISOString();
  if (value instanceof ApexTime) return value.milliseconds;
  return value;
}
