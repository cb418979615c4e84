import { dirname, join } from "node:path";
import { BadSets } from "./badSets.ts";
import { readTable, requireColumns } from "./csv.ts";
import { readDescriptions, type Columns, type Description, type Side } from "./description.ts";

/** One row of a set in the fields of Apex class MatchInput. */
export type Input = Readonly<Record<string, string>> & { readonly id: string; readonly kind: Kind };
export type Kind = "Person" | "Company";

/** A set read: records are looked for among profiles, or pairs are compared; `truth` holds keys of `pairKey`. */
export interface BenchSet {
  readonly name: string;
  readonly kind: "link" | "dedupe" | "pairs";
  readonly records: readonly Input[];
  readonly profiles: readonly Input[];
  readonly truth: ReadonlySet<string>;
  /** What a record is about: its cluster where that is known. Both halves of a set hold whole entities. */
  readonly entityById: ReadonlyMap<string, string>;
}

/** Key of a pair; in a dedupe set either order is the same pair. */
export function pairKey(left: string, right: string, isOrdered: boolean): string {
  return isOrdered || left < right ? `${left}\t${right}` : `${right}\t${left}`;
}

/**
 * Reads the sets that a file describes; paths are relative to it.
 *
 * @throws BadSets when a description, a file or a column is missing or wrong
 */
export function readSets(file: string, only: readonly string[]): BenchSet[] {
  const folder = dirname(file);
  return readDescriptions(file, only).map((set) =>
    set.kind === "pairs" ? readPairs(set, folder) : readRecords(set, folder),
  );
}

function readRecords(set: Description, folder: string): BenchSet {
  const records = readSide(set.left, set, folder);
  const profiles = set.kind === "dedupe" ? records : readSide(set.right, set, folder);
  const isLink = set.kind === "link";
  const clusters = set.truth?.clusters ? readClusters(join(folder, set.truth.clusters), set.name) : null;
  const truth = clusters ? clusterPairs(clusters) : linkPairs(set, folder, isLink);
  if (truth.size === 0) throw new BadSets(set.name, "the truth holds no pair");
  return {
    name: set.name,
    kind: set.kind,
    records,
    profiles,
    truth,
    entityById: clusters ?? entitiesOf(truth, isLink),
  };
}

function readSide(side: Side | undefined, set: Description, folder: string): Input[] {
  if (!side) throw new BadSets(set.name, "a side is missing");
  const table = readTable(join(folder, side.file), set.name);
  requireColumns(table, [...Object.keys(side.columns), ...(side.id ? [side.id] : [])], set.name);
  if (typeof set.entity === "object") requireColumns(table, [set.entity.column], set.name);
  return table.rows.map((row, index) => ({
    ...fields(row, side.columns),
    id: side.id ? (row[side.id] ?? "") : String(index),
    kind: kindOf(set.entity, row),
  }));
}

function readPairs(set: Description, folder: string): BenchSet {
  const { file, left, right, truth: column } = set.pairs ?? { file: "", left: {}, right: {}, truth: "" };
  const table = readTable(join(folder, file), set.name);
  requireColumns(table, [...Object.keys(left), ...Object.keys(right), column], set.name);
  if (typeof set.entity === "object") requireColumns(table, [set.entity.column], set.name);
  const records: Input[] = [];
  const profiles: Input[] = [];
  const truth = new Set<string>();
  table.rows.forEach((row, index) => {
    const id = String(index);
    const kind = kindOf(set.entity, row);
    records.push({ ...fields(row, left), id, kind });
    profiles.push({ ...fields(row, right), id, kind });
    if (/^(true|1|yes)$/i.test(row[column] ?? "")) truth.add(pairKey(id, id, true));
  });
  if (truth.size === 0) throw new BadSets(set.name, `no row of ${table.file} says true, yes or 1 in ${column}`);
  return { name: set.name, kind: "pairs", records, profiles, truth, entityById: new Map() };
}

function kindOf(entity: Description["entity"], row: Readonly<Record<string, string>>): Kind {
  if (typeof entity === "string") return entity === "company" ? "Company" : "Person";
  return entity.person.includes(row[entity.column] ?? "") ? "Person" : "Company";
}

function fields(row: Readonly<Record<string, string>>, columns: Columns): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [column, field] of Object.entries(columns)) {
    const value = row[column] ?? "";
    if (value !== "") values[field] = values[field] === undefined ? value : `${values[field]} ${value}`;
  }
  return values;
}

function linkPairs(set: Description, folder: string, isOrdered: boolean): Set<string> {
  const { pairs = "", left = "id_a", right = "id_b" } = set.truth ?? {};
  const table = readTable(join(folder, pairs), set.name);
  requireColumns(table, [left, right], set.name);
  return new Set(table.rows.map((row) => pairKey(row[left] ?? "", row[right] ?? "", isOrdered)));
}

function readClusters(file: string, set: string): Map<string, string> {
  const table = readTable(file, set);
  requireColumns(table, ["id", "cluster"], set);
  return new Map(table.rows.map(({ id = "", cluster = "" }) => [id, cluster]));
}

function clusterPairs(clusterById: ReadonlyMap<string, string>): Set<string> {
  const members = new Map<string, string[]>();
  for (const [id, cluster] of clusterById) {
    const ids = members.get(cluster);
    if (ids) ids.push(id);
    else members.set(cluster, [id]);
  }
  const pairs = new Set<string>();
  for (const ids of members.values()) {
    ids.forEach((left, index) => ids.slice(index + 1).forEach((right) => pairs.add(pairKey(left, right, false))));
  }
  return pairs;
}

/** In a link set an entity is the left record; in a dedupe set whatever the true pairs connect. */
function entitiesOf(truth: ReadonlySet<string>, isLink: boolean): Map<string, string> {
  const parents = new Map<string, string>();
  if (isLink) return parents;
  const root = (id: string): string => {
    let current = id;
    for (let next = parents.get(current); next !== undefined && next !== current; next = parents.get(current)) {
      current = next;
    }
    return current;
  };
  for (const pair of truth) {
    const [left = "", right = ""] = pair.split("\t").map(root);
    if (left !== right) parents.set(left, right);
  }
  return new Map([...parents.keys()].map((id) => [id, root(id)]));
}
