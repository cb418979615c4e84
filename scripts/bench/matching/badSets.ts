/** The description of a set, or what it names, cannot be used. */
export class BadSets extends Error {
  constructor(set: string, reason: string) {
    super(`${set}: ${reason}`);
    this.name = "BadSets";
  }
}
