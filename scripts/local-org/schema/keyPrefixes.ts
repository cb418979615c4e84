const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * Hands out key prefixes to objects that have none of the platform's: the first character says the kind (`a` custom
 * objects and settings, `e` events, `m` metadata, `z` other standard objects, `y` companions), the other two follow
 * from the name, so that a stored org keeps its prefixes when objects are added.
 */
export class KeyPrefixes {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  of(name: string, kind: "a" | "e" | "m" | "y" | "z"): string {
    let hash = 0;
    for (const character of name.toLowerCase()) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
    for (let attempt = 0; attempt < DIGITS.length ** 2; attempt++) {
      const number = (hash + attempt) % DIGITS.length ** 2;
      const prefix = `${kind}${DIGITS[Math.floor(number / DIGITS.length)]}${DIGITS[number % DIGITS.length]}`;
      if (this.taken.has(prefix)) continue;
      this.taken.add(prefix);
      return prefix;
    }
    throw new Error(`No key prefix is left for ${name}`);
  }
}
