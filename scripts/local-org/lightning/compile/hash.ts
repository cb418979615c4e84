import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A short key of contents, fit for addresses. */
export function hash(texts: readonly string[]): string {
  return createHash("sha256").update(texts.join("\0")).digest("base64url").slice(0, 22);
}

export const contentOf = (file: string): string => readFileSync(file, "utf8");

/** Files of a folder and its folders in a fixed order; a file is itself. */
export function filesBelow(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  const names = readdirSync(place, { recursive: true, encoding: "utf8" }).sort();
  return names.map((name) => path.join(place, name)).filter((file) => statSync(file).isFile());
}
