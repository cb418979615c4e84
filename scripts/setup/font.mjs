import process from "node:process";
import { output } from "./process.mjs";

/** macOS and Windows bring one; without one on Linux, Japanese pages are empty boxes. */
export function hasJapaneseFont() {
  if (process.platform !== "linux") return true;
  return Boolean(output("fc-list", [":lang=ja", "family"])?.trim());
}
