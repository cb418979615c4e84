/**
 * Something the local org does not implement. It is no Apex exception: Apex code cannot catch it, and it ends the
 * transaction with the name of what is missing and the Apex file and line that asked for it.
 */
export class UnsupportedError extends Error {
  readonly feature: string;

  constructor(feature: string, detail = "") {
    super(`The local org does not support ${feature}${detail ? `: ${detail}` : ""}.`);
    this.name = "UnsupportedError";
    this.feature = feature;
  }
}
