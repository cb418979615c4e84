import type { ApexTrigger, TriggerEvent } from "../../compiler/program.ts";
import { FormulaEngine } from "../../formula/index.ts";
import { metadataOf } from "../../metadata/readMetadata.ts";
import { parseXml } from "../../metadata/parseXml.ts";
import type { MetadataComponent } from "../../metadata/model.ts";
import { setOrg, type Org } from "../../runtime/org.ts";
import { setTransaction, Transaction, transaction } from "../../runtime/transaction.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { buildSchema } from "../../schema/buildSchema.ts";
import type { OrgSchema } from "../../schema/model.ts";
import type { SecurityEngine } from "../../security/contract.ts";
import type { DataEngine, DmlOperation, DmlRequest, DmlResult } from "../contract.ts";
import { createDataEngine } from "../index.ts";
import { idFromNumber } from "../ids.ts";
import { insertRow } from "../rows.ts";
import { Store } from "../store.ts";

/** An org in memory for tests of the data layer: real schema, store, formulas and DML; the rest are doubles. */
export interface TestOrg {
  readonly store: Store;
  readonly schema: OrgSchema;
  readonly data: DataEngine;
  readonly formula: FormulaEngine;
  readonly userId: string;
  /** What was published as platform events. */
  readonly published: unknown[];
  record(object: string, values?: Readonly<Record<string, unknown>>): ApexSObject;
  dml(
    operation: DmlOperation,
    records: ApexSObject | readonly ApexSObject[],
    options?: Partial<DmlRequest>,
  ): readonly DmlResult[];
  /** A field of the stored row, in its SQL form. */
  stored(record: ApexSObject, field: string): unknown;
}

export interface TestOrgSetup {
  readonly components?: readonly MetadataComponent[];
  readonly triggers?: readonly ApexTrigger[];
  readonly security?: Partial<SecurityEngine>;
  readonly now?: number;
}

/** A component as its XML would give it. */
export function component(type: string, fullName: string, xml: string): MetadataComponent {
  const { content } = parseXml(`<${type}>${xml}</${type}>`, `${fullName}.xml`);
  return { type, fullName, file: `${fullName}.xml`, content };
}

export function trigger(name: string, sobject: string, events: readonly TriggerEvent[], run: () => void): ApexTrigger {
  return { name, file: `${name}.trigger`, sobject, events: new Set(events), apiVersion: 67, run };
}

export function openTestOrg(setup: TestOrgSetup = {}): TestOrg {
  const metadata = metadataOf(setup.components ?? [], { projectRoot: "", sourceApiVersion: "67.0", namespace: null });
  const schema = buildSchema(metadata);
  const store = new Store(":memory:");
  const formula = new FormulaEngine(store, schema);
  const refuse = (): never => {
    throw new Error("Not part of this test org");
  };
  const data = createDataEngine(store, schema, formula, { query: refuse, count: refuse, search: refuse });
  const published: unknown[] = [];
  const now = setup.now ?? Date.UTC(2026, 10, 21, 12);
  const organization = idFromNumber("00D", 1);
  setOrg({
    id: organization,
    name: "Test",
    isSandbox: false,
    namespace: null,
    metadata,
    schema,
    store,
    data,
    security: { ...ALLOW_ALL, ...setup.security },
    program: { triggers: setup.triggers ?? [] },
    jobs: {
      publish: (events: readonly unknown[]) => {
        published.push(...events);
        return events.map(() => null);
      },
    },
    clock: { now: () => now },
  } as unknown as Org);
  seed(store, schema, "Organization", { Id: organization, Name: "Test" });
  const userId = seedUser(store, schema);
  setTransaction(
    new Transaction({ id: "test", quiddity: "ANONYMOUS", userId, isTest: true, isAsync: false, sharing: false }),
  );
  const record = (object: string, values: Readonly<Record<string, unknown>> = {}): ApexSObject => {
    const found = schema.sobject(object);
    if (!found) throw new Error(`No object ${object}`);
    const made = new ApexSObject(found);
    for (const [name, value] of Object.entries(values)) made.values.set(name.toLowerCase(), value);
    return made;
  };
  return {
    store,
    schema,
    data,
    formula,
    userId,
    published,
    record,
    dml: (operation, records, options = {}) =>
      data.dml({
        operation,
        records: records instanceof ApexSObject ? [records] : records,
        allOrNone: true,
        access: { userId: transaction().userId, mode: "system", sharing: false },
        externalIdField: null,
        options: {},
        ...options,
      }),
    stored: (of, field) =>
      store.get(`SELECT "${field}" AS v FROM ${store.table(of.schema)} WHERE "Id" = ?`, String(of.values.get("id")))?.[
        "v"
      ],
  };
}

const ALLOW_ALL: SecurityEngine = {
  mayObject: () => true,
  mayField: () => true,
  mayClass: () => true,
  hasCustomPermission: () => false,
  hasSetupAccess: () => false,
  hasUserPermission: () => true,
  sharingPredicate: () => null,
  invalidate: () => undefined,
};

function seed(store: Store, schema: OrgSchema, objectName: string, values: Readonly<Record<string, unknown>>): void {
  const object = schema.sobject(objectName);
  if (!object) throw new Error(`No ${objectName}`);
  const record = new ApexSObject(object);
  for (const [name, value] of Object.entries(values)) record.values.set(name.toLowerCase(), value);
  insertRow(store, record);
}

function seedUser(store: Store, schema: OrgSchema): string {
  const users = schema.sobject("User");
  if (!users) throw new Error("No User");
  const id = store.newId(users);
  const values = { LastName: "Tester", Username: "tester@example.com", IsActive: true, TimeZoneSidKey: "Europe/Paris" };
  seed(store, schema, "User", { Id: id, ...values });
  return id;
}
