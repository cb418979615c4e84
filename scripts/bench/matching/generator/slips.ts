import type { Fields } from "./people.ts";
import type { Random } from "./random.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";

/** How one record differs from another of the same person or company. Rates are chances per field. */
export interface SlipRates {
  readonly typo: number;
  readonly missing: number;
  /** First and last name changed places. */
  readonly swapped: number;
  /** Another address, employer or phone. */
  readonly changed: number;
}

/** The same person or company as somebody else wrote it down. @param other whose fields take the place of changed ones */
export function writtenAgain(fields: Fields, other: Fields, rates: SlipRates, random: Random): Fields {
  const again: Record<string, string> = {};
  const hasMoved = random.chance(rates.changed);
  const hasNewEmployer = random.chance(rates.changed);
  for (const [field, value] of Object.entries(fields)) {
    const isAddress = field === "street" || field === "city" || field === "postalCode";
    const isWork = field === "company" || field === "title" || field === "email";
    const isChanged = (isAddress && hasMoved) || (isWork && hasNewEmployer);
    const source = isChanged ? (other[field] ?? "") : value;
    if (isName(field) || !random.chance(rates.missing)) {
      again[field] = random.chance(rates.typo) ? slip(source, random) : source;
    }
  }
  if (random.chance(rates.swapped) && again.firstName !== undefined) {
    [again.firstName, again.lastName] = [again.lastName ?? "", again.firstName];
  }
  return again;
}

/** One slip of the pen: a letter wrong, missing, doubled, or two exchanged. */
export function slip(text: string, random: Random): string {
  if (text === "") return "";
  const position = random.below(text.length);
  const letter = text.slice(position, position + 1);
  const before = text.slice(0, position);
  const after = text.slice(position + 1);
  const kind = random.below(4);
  if (kind === 0) return before + random.pick([...(/[0-9]/.test(letter) ? DIGITS : LETTERS)]) + after;
  if (kind === 1) return before + after;
  if (kind === 2) return before + letter + letter + after;
  return before + after.slice(0, 1) + letter + after.slice(1);
}

function isName(field: string): boolean {
  return field === "lastName" || field === "name";
}
