import { existsSync, readFileSync } from "node:fs";
import { BadSets } from "./badSets.ts";

/** Fields of Apex class MatchInput that a column can stand for. */
export const FIELDS = [
  "firstName",
  "lastName",
  "name",
  "houseNumber",
  "street",
  "street2",
  "city",
  "postalCode",
  "state",
  "country",
  "phone",
  "email",
  "birthDate",
  "identifier",
  "domain",
  "title",
  "company",
] as const;
const KINDS = ["link", "dedupe", "pairs"] as const;

/** Which column is which field. Columns of one field are joined in their order. */
export type Columns = Readonly<Record<string, string>>;

export interface Side {
  readonly file: string;
  /** Column of the id; without one rows are known by their number, the first is 0. */
  readonly id?: string;
  readonly columns: Columns;
}

/** People, companies, or a column whose values tell which. */
export type Entity = "person" | "company" | { readonly column: string; readonly person: readonly string[] };

/** A set as sets.json describes it; see the README of this folder. */
export interface Description {
  readonly name: string;
  readonly kind: (typeof KINDS)[number];
  readonly entity: Entity;
  readonly left?: Side;
  readonly right?: Side;
  readonly truth?: { readonly pairs?: string; readonly left?: string; readonly right?: string; clusters?: string };
  readonly pairs?: { readonly file: string; readonly left: Columns; readonly right: Columns; readonly truth: string };
}

/**
 * Reads the descriptions of sets, those named only when names are given.
 *
 * @throws BadSets when the file is missing or wrong, or a name unknown
 */
export function readDescriptions(file: string, only: readonly string[]): Description[] {
  if (!existsSync(file)) throw new BadSets(file, "there is no such file");
  const all = parse(file);
  const unknown = only.filter((name) => !all.some((set) => set.name === name));
  if (unknown.length > 0) {
    throw new BadSets(
      file,
      `no set is named ${unknown.join(", ")}; there are ${all.map(({ name }) => name).join(", ")}`,
    );
  }
  const chosen = all.filter((set) => only.length === 0 || only.includes(set.name));
  chosen.forEach(check);
  return chosen;
}

function parse(file: string): Description[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new BadSets(file, `this is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(parsed) || parsed.length === 0) throw new BadSets(file, "a list of sets is expected");
  return parsed.map((set: Description, index) => {
    if (typeof set?.name !== "string") throw new BadSets(file, `set ${index + 1} has no name`);
    return set;
  });
}

function check(set: Description): void {
  if (!KINDS.includes(set.kind)) throw new BadSets(set.name, `kind is one of ${KINDS.join(", ")}`);
  const isNamed = set.entity === "person" || set.entity === "company";
  if (!isNamed && !(typeof set.entity === "object" && set.entity.column && Array.isArray(set.entity.person))) {
    throw new BadSets(set.name, "entity is person, company, or a column with the values that mean people");
  }
  if (set.kind === "pairs") {
    if (!set.pairs?.file || !set.pairs.truth) throw new BadSets(set.name, "pairs names file, left, right and truth");
    for (const columns of [set.pairs.left, set.pairs.right]) checkColumns(columns, set.name);
    return;
  }
  checkSide(set.left, "left", set.name);
  if (set.kind === "link") checkSide(set.right, "right", set.name);
  if (!set.truth?.pairs && !set.truth?.clusters) throw new BadSets(set.name, "truth names a file of pairs or clusters");
}

function checkSide(side: Side | undefined, which: string, set: string): void {
  if (!side?.file) throw new BadSets(set, `${which} names no file`);
  checkColumns(side.columns, set);
}

function checkColumns(columns: Columns | undefined, set: string): void {
  const fields = Object.values(columns ?? {});
  if (fields.length === 0) throw new BadSets(set, "no column stands for a field");
  const known: readonly string[] = FIELDS;
  const unknown = fields.filter((field) => !known.includes(field));
  if (unknown.length > 0) throw new BadSets(set, `unknown field ${unknown.join(", ")}; there are ${FIELDS.join(", ")}`);
}
