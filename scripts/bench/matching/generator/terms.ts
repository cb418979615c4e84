import { Random } from "./random.ts";

/**
 * Invented words by rank, drawn with the skew of real ones: Zipf and Mandelbrot's law, p(rank) ~ (rank + shift)^-power.
 */
export class Terms {
  private readonly words: readonly string[];
  private readonly cumulative: Float64Array;

  constructor(words: readonly string[], shift: number, power: number) {
    this.words = words;
    this.cumulative = new Float64Array(words.length);
    let sum = 0;
    words.forEach((_, rank) => {
      sum += (rank + 1 + shift) ** -power;
      this.cumulative[rank] = sum;
    });
  }

  /** A word, frequent ones more often. */
  draw(random: Random): string {
    const wanted = random.next() * (this.cumulative.at(-1) ?? 0);
    let low = 0;
    let high = this.cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cumulative[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low] ?? "";
  }
}

const STARTS = "b br c ch d dr f g gr h j k kl l m n p r s sh st t tr v w z".split(" ");
const MIDDLES = "a e i o u ai ea ie ou".split(" ");
const ENDS = "n r l s t m nd rt ck ss".split(" ");

/** So many different invented words. @param syllables how many at least, and one more with a chance of a half */
export function inventWords(count: number, syllables: number, endings: readonly string[], seed: number): string[] {
  const random = new Random(seed);
  const words = new Set<string>();
  while (words.size < count) {
    const length = syllables + (random.chance(0.5) ? 1 : 0);
    let word = "";
    for (let position = 0; position < length; position++) word += random.pick(STARTS) + random.pick(MIDDLES);
    words.add(word + (random.chance(0.6) ? random.pick(ENDS) : "") + random.pick(endings));
  }
  return [...words];
}

// The largest surnames of the United States hold 0.9 % (first), 17 % (hundred) and 41 % (thousand) of all people,
// the largest given names 2 % and 50 %; towns and streets are as uneven.
const GIVEN_NAMES = new Terms(inventWords(4_000, 1, ["", "a", "ie", "o"], 11), 8, 1.15);
const SURNAMES = new Terms(inventWords(60_000, 2, ["", "son", "er", "man", "s"], 12), 15, 0.95);
const CITIES = new Terms(inventWords(3_000, 2, ["", "ton", "ville", " city", "burg"], 13), 10, 1.0);
const STREETS = new Terms(inventWords(8_000, 2, ["", " hill", " park", "wood"], 14), 15, 0.9);
const COMPANY_WORDS = new Terms(inventWords(150_000, 2, ["", "ex", "ia", "co"], 15), 50, 0.7);

/** What records are made of. */
export const terms = { given: GIVEN_NAMES, surname: SURNAMES, city: CITIES, street: STREETS, company: COMPANY_WORDS };
