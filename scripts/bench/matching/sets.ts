import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import papaparse from "papaparse";

/** One row of a set in the fields of Apex class MatchInput. */
export type Input = Readonly<Record<string, string>> & { readonly id: string; readonly kind: Kind };
export type Kind = "Person" | "Company";

interface Side {
  readonly file: string;
  readonly id: string;
  readonly columns: Readonly<Record<string, string>>;
}

interface Description {
  readonly name: string;
  readonly kind: "link" | "dedupe" | "pairs";
  readonly entity: "person" | "company" | { readonly column: string; readonly person: readonly string[] };
  readonly left?: Side;
  readonly right?: Side;
  readonly truth?: { readonly pairs?: string; readonly left?: string; readonly right?: string; clusters?: string };
  readonly pairs?: {
    readonly file: string;
    readonly left: Readonly<Record<string, string>>;
    readonly right: Readonly<Record<string, string>>;
    readonly truth: string;
  };
}

/** A set read: records are looked for among profiles, or pairs are compared; `truth` holds keys of `pairKey`. */
export interface BenchSet {
  readonly name: string;
  readonly kind: "link" | "dedupe" | "pairs";
  readonly records: readonly Input[];
  readonly profiles: readonly Input[];
  readonly truth: ReadonlySet<string>;
}

/** Key of a pair; in a dedupe set either order is the same pair. */
export function pairKey(left: string, right: string, isOrdered: boolean): string {
  return isOrdered || left < right ? `${left}\t${right}` : `${right}\t${left}`;
}

/** Reads the sets that a file describes; paths are relative to it. */
export function readSets(file: string, only: readonly string[]): BenchSet[] {
  const folder = dirname(file);
  const descriptions = JSON.parse(readFileSync(file, "utf8")) as Description[];
  return descriptions
    .filter((set) => only.length === 0 || only.includes(set.name))
    .map((set) => (set.kind === "pairs" ? readPairs(set, folder) : readRecords(set, folder)));
}

function readRecords(set: Description, folder: string): BenchSet {
  if (!set.left || !set.truth) throw new Error(`${set.name}: left and truth are needed`);
  const kind: Kind = set.entity === "company" ? "Company" : "Person";
  const records = readSide(set.left, kind, folder);
  const profiles = set.kind === "dedupe" ? records : readSide(required(set.right, set.name), kind, folder);
  const truth = set.truth.clusters
    ? clusterPairs(readCsv(join(folder, set.truth.clusters)))
    : linkPairs(readCsv(join(folder, required(set.truth.pairs, set.name))), set.truth.left, set.truth.right);
  return { name: set.name, kind: set.kind, records, profiles, truth };
}

function readSide(side: Side, kind: Kind, folder: string): Input[] {
  return readCsv(join(folder, side.file)).map((row) => ({
    ...fields(row, side.columns),
    id: row[side.id] ?? "",
    kind,
  }));
}

function readPairs(set: Description, folder: string): BenchSet {
  const pairs = required(set.pairs, set.name);
  const records: Input[] = [];
  const profiles: Input[] = [];
  const truth = new Set<string>();
  readCsv(join(folder, pairs.file)).forEach((row, index) => {
    const id = String(index);
    const kind = kindOfRow(set.entity, row);
    records.push({ ...fields(row, pairs.left), id, kind });
    profiles.push({ ...fields(row, pairs.right), id, kind });
    if (row[pairs.truth] === "true") truth.add(pairKey(id, id, true));
  });
  return { name: set.name, kind: "pairs", records, profiles, truth };
}

function kindOfRow(entity: Description["entity"], row: Readonly<Record<string, string>>): Kind {
  if (typeof entity === "string") return entity === "company" ? "Company" : "Person";
  return entity.person.includes(row[entity.column] ?? "") ? "Person" : "Company";
}

function fields(row: Readonly<Record<string, string>>, columns: Readonly<Record<string, string>>) {
  const entries = Object.entries(columns).map(([column, field]) => [field, row[column] ?? ""] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
}

function linkPairs(rows: Record<string, string>[], left = "id_a", right = "id_b"): Set<string> {
  return new Set(rows.map((row) => pairKey(row[left] ?? "", row[right] ?? "", true)));
}

function clusterPairs(rows: Record<string, string>[]): Set<string> {
  const members = new Map<string, string[]>();
  for (const { id = "", cluster = "" } of rows) members.set(cluster, [...(members.get(cluster) ?? []), id]);
  const pairs = new Set<string>();
  for (const ids of members.values()) {
    ids.forEach((left, index) => ids.slice(index + 1).forEach((right) => pairs.add(pairKey(left, right, false))));
  }
  return pairs;
}

function readCsv(file: string): Record<string, string>[] {
  const { data } = papaparse.parse<Record<string, string>>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (header) => header.trim(),
    transform: (value) => value.trim(),
  });
  return data;
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name}: the description is incomplete`);
  return value;
}
