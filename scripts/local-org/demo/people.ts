import { COMPANY_FIELDS, COMPANY_WORDS, POOLS, type NamePool } from "./names.ts";
import type { Random } from "./random.ts";

export interface Person {
  readonly given: string;
  readonly family: string;
  readonly pool: NamePool;
}

export interface Company {
  readonly name: string;
  readonly domain: string;
  readonly pool: NamePool;
  readonly city: string;
}

const TOTAL_WEIGHT = POOLS.reduce((sum, pool) => sum + pool.weight, 0);
/** Nicknames and spellings under which the same person stands twice. */
const VARIANTS: Readonly<Record<string, string>> = {
  Robert: "Bob",
  William: "Bill",
  Elizabeth: "Liz",
  Jennifer: "Jen",
  Michael: "Mike",
  Katherine: "Kate",
  斎藤: "齋藤",
  渡辺: "渡邊",
};

export function makePerson(random: Random, pool = pickPool(random)): Person {
  return { given: random.pickSkewed(pool.given), family: random.pickSkewed(pool.family), pool };
}

export function makeCompany(random: Random, taken: ReadonlySet<string>): Company {
  const pool = pickPool(random);
  for (;;) {
    const stem = `${random.pick(COMPANY_WORDS)} ${random.pickSkewed(COMPANY_FIELDS)}`;
    const form = random.pickSkewed(pool.companyForms);
    const name = random.chance(0.8) ? `${stem} ${form}` : `${stem} ${random.pick(pool.cities)} ${form}`;
    if (taken.has(name)) continue;
    return { name, domain: `${ascii(stem)}.${pool.domain}`, pool, city: random.pickSkewed(pool.cities) };
  }
}

export function pickPool(random: Random): NamePool {
  let at = random.below(TOTAL_WEIGHT);
  for (const pool of POOLS) {
    if (at < pool.weight) return pool;
    at -= pool.weight;
  }
  throw new Error("The weights do not add up");
}

/** The address at a domain, in one of the usual forms; people whose name has no Latin letters get a number. */
export function emailOf(random: Random, person: Person, domain: string): string {
  const given = ascii(person.given);
  const family = ascii(person.family);
  if (given === "" || family === "") return `user${1000 + random.below(9000)}@${domain}`;
  const forms = [`${given}.${family}`, `${given[0]}.${family}`, `${given}${family}`, given];
  return `${random.pickSkewed(forms)}@${domain}`;
}

/** The same person, written another way: nickname, without accents, or with a slip of the keyboard. */
export function variantOf(random: Random, person: Person): Person {
  const known = VARIANTS[person.given];
  if (known) return { ...person, given: known };
  const family = VARIANTS[person.family] ?? plain(person.family);
  if (family !== person.family) return { ...person, family };
  if (person.family.length < 4) return person;
  const at = 1 + random.below(person.family.length - 2);
  return { ...person, family: person.family.slice(0, at) + person.family.slice(at + 1) };
}

export function phoneOf(random: Random): string {
  return `+1 555 01${String(random.below(100)).padStart(2, "0")} ${String(random.below(1000)).padStart(3, "0")}`;
}

function ascii(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace("ß", "ss");
}
