import { pairKey, type BenchSet, type Input, type Kind } from "../sets.ts";
import { company, person, type Fields } from "./people.ts";
import { Random } from "./random.ts";
import { writtenAgain, type SlipRates } from "./slips.ts";

const RATES: SlipRates = { typo: 0.12, missing: 0.15, swapped: 0.03, changed: 0.15 };

/** What is told apart: one person in four lives with another of the set, who has the same surname and home. */
const FAMILY = 0.25;

/** Fields of so many invented people or companies. */
export function invent(kind: Kind, count: number, random: Random): Fields[] {
  const invented: Fields[] = [];
  for (let index = 0; index < count; index++) {
    if (kind === "Company") invented.push(company(random));
    else invented.push(person(random, random.chance(FAMILY) ? invented[random.below(index)] : undefined));
  }
  return invented;
}

/** Half of the records have a counterpart among the profiles. @param profiles how many @param records how many */
export function generateSet(kind: Kind, profiles: number, records: number, seed: number): BenchSet {
  const random = new Random(seed);
  const originals = invent(kind, profiles, random);
  const strangers = invent(kind, records, random);
  const truth = new Set<string>();
  const written = strangers.map((stranger, index): Input => {
    const position = random.below(profiles);
    const original = index % 2 === 0 ? originals[position] : undefined;
    if (original) truth.add(pairKey(`r${index}`, `p${position}`, true));
    const other = strangers[random.below(records)] ?? stranger;
    return input(writtenAgain(original ?? stranger, other, RATES, random), `r${index}`, kind);
  });
  return {
    name: `generated-${kind.toLowerCase()}`,
    kind: "link",
    records: written,
    profiles: originals.map((fields, index) => input(fields, `p${index}`, kind)),
    truth,
    entityById: new Map(),
  };
}

function input(fields: Fields, id: string, kind: Kind): Input {
  return { ...fields, id, kind };
}
