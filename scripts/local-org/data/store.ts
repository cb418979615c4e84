import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { SObjectSchema } from "../schema/model.ts";
import { type SqlValue } from "./columns.ts";
import { idFromNumber } from "./ids.ts";
import { indexesOf } from "./indexes.ts";
import { columnDefinition, fold, isStored, quote } from "./tables.ts";

const SQLITE_BUSY = 5;

/** Another process has the org open. */
export class StoreInUseError extends Error {}

/** Computes `formula_value(object, field, id)`; the formula engine sets it once the org is open. */
export type FormulaReader = (object: string, field: string, id: string) => SqlValue;

/** The org's database. SQL against record tables takes each table's name from `table`. */
export class Store {
  readonly database: DatabaseSync;
  formulaReader: FormulaReader = () => {
    throw new Error("No formula engine is connected to the store");
  };
  /** Objects whose table has all columns. */
  private readonly known = new Set<string>();
  private readonly fillers = new Map<string, () => void>();
  /** Names of all tables; null when they have to be read again. */
  private tables: Set<string> | null = null;
  private readonly statements = new Map<string, StatementSync>();
  private readonly numbers = new Map<string, number>();
  private readonly unsaved = new Set<string>();
  private savepoints = 0;
  /** The savepoint that is a transaction of its own. */
  private outermost: string | null = null;

  /**
   * @param location a file, or `:memory:`
   * @throws StoreInUseError when another process has the file open: ids and caches live in this one
   */
  constructor(location: string) {
    this.database = openExclusively(location);
    this.database.function("fold", { deterministic: true }, (text) => (typeof text === "string" ? fold(text) : text));
    this.database.function("formula_value", { varargs: false }, (object, field, id) =>
      id === null ? null : this.formulaReader(String(object), String(field), String(id)),
    );
    this.database.exec('CREATE TABLE IF NOT EXISTS "$numbers" ("Name" TEXT PRIMARY KEY, "Value" INTEGER NOT NULL)');
    // Makes the table of statistics, which `createIndexes` writes to.
    this.database.exec('ANALYZE "$numbers"');
    for (const row of this.all('SELECT "Name", "Value" FROM "$numbers"')) {
      this.numbers.set(String(row["Name"]), Number(row["Value"]));
    }
  }

  /** The quoted name of the object's table, which exists, with a column for each stored field, when this returns. */
  table(object: SObjectSchema): string {
    const name = quote(object.name);
    if (!this.known.has(object.name)) {
      this.createOrExtend(object, name);
      this.known.add(object.name);
      this.tables?.add(object.name);
      const fill = this.fillers.get(object.name);
      if (fill && this.database.prepare(`SELECT 1 FROM ${name} LIMIT 1`).get() === undefined) fill();
    }
    return name;
  }

  /** Has the object's table filled when it is first named and empty: for rows that follow from the schema. */
  fillOnDemand(objectName: string, fill: () => void): void {
    this.fillers.set(objectName, fill);
  }

  /** Whether the object has a table: where it has none there are no rows. */
  hasTable(objectName: string): boolean {
    this.tables ??= new Set(
      this.all("SELECT name FROM sqlite_master WHERE type = 'table'").map((row) => String(row["name"])),
    );
    return this.tables.has(objectName);
  }

  /** A prepared statement, kept by its text. Not for statements that are still being stepped through when run again. */
  prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }

  all(sql: string, ...parameters: readonly SqlValue[]): Record<string, SqlValue>[] {
    return this.prepare(sql).all(...parameters) as Record<string, SqlValue>[];
  }

  get(sql: string, ...parameters: readonly SqlValue[]): Record<string, SqlValue> | undefined {
    return this.prepare(sql).get(...parameters) as Record<string, SqlValue> | undefined;
  }

  run(sql: string, ...parameters: readonly SqlValue[]): number {
    return Number(this.prepare(sql).run(...parameters).changes);
  }

  /** A new record id. Ids are never used twice, also when the transaction rolls back. */
  newId(object: SObjectSchema): string {
    if (!object.keyPrefix) throw new Error(`${object.name} has no key prefix`);
    return idFromNumber(object.keyPrefix, this.nextNumber(`id:${object.keyPrefix}`));
  }

  /** The next value of a named sequence, from 1. */
  nextNumber(sequence: string): number {
    const next = (this.numbers.get(sequence) ?? 0) + 1;
    this.numbers.set(sequence, next);
    this.unsaved.add(sequence);
    if (!this.inTransaction) this.saveNumbers();
    return next;
  }

  get inTransaction(): boolean {
    return this.database.isTransaction;
  }

  begin(): void {
    this.database.exec("BEGIN IMMEDIATE");
  }

  commit(): void {
    this.saveNumbers();
    this.database.exec("COMMIT");
  }

  rollback(): void {
    this.database.exec("ROLLBACK");
    this.forgetWhatWasWritten();
    this.saveNumbers();
  }

  /** Answers the savepoint's name, for `rollbackTo` (which keeps it) and `release`. */
  savepoint(): string {
    const name = `s${++this.savepoints}`;
    if (!this.inTransaction) this.outermost = name;
    this.database.exec(`SAVEPOINT ${name}`);
    return name;
  }

  rollbackTo(savepoint: string): void {
    this.database.exec(`ROLLBACK TO ${savepoint}`);
    this.forgetWhatWasWritten();
  }

  release(savepoint: string): void {
    if (savepoint === this.outermost) this.saveNumbers();
    this.database.exec(`RELEASE ${savepoint}`);
  }

  close(): void {
    if (!this.inTransaction) this.saveNumbers();
    this.database.close();
  }

  /** A rollback may have undone the creation of tables and the saving of numbers. */
  private forgetWhatWasWritten(): void {
    this.known.clear();
    this.tables = null;
    for (const sequence of this.numbers.keys()) this.unsaved.add(sequence);
  }

  private createOrExtend(object: SObjectSchema, name: string): void {
    const columns = [...object.fields.values()].filter(isStored);
    this.database.exec(`CREATE TABLE IF NOT EXISTS ${name} (${columns.map(columnDefinition).join(", ")}) STRICT`);
    const present = new Set(
      this.database
        .prepare(`PRAGMA table_info(${name})`)
        .all()
        .map((row) => row["name"]),
    );
    for (const field of columns) {
      if (!present.has(field.name)) this.database.exec(`ALTER TABLE ${name} ADD COLUMN ${columnDefinition(field)}`);
    }
    this.createIndexes(object, name);
  }

  private createIndexes(object: SObjectSchema, name: string): void {
    this.database.exec(`DELETE FROM sqlite_stat1 WHERE tbl = '${object.name}'`);
    const state = this.database.prepare("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)");
    for (const index of indexesOf(object)) {
      this.database.exec(`CREATE INDEX IF NOT EXISTS ${quote(index.name)} ON ${name} (${index.columns})`);
      state.run(object.name, index.name, index.statistics);
    }
    // Reads the statistics, but does not count anything.
    this.database.exec("ANALYZE sqlite_schema");
  }

  private saveNumbers(): void {
    const save = this.prepare('INSERT OR REPLACE INTO "$numbers" VALUES (?, ?)');
    for (const sequence of this.unsaved) save.run(sequence, this.numbers.get(sequence) ?? 0);
    this.unsaved.clear();
  }
}

function openExclusively(location: string): DatabaseSync {
  const database = new DatabaseSync(location);
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    database.exec("PRAGMA temp_store = MEMORY");
    return database;
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new StoreInUseError(`Another process has ${location} open`);
  }
}
