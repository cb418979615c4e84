import { levelLabels } from "./labels.ts";

/** Word for a level of a comparison; a level without one is shown by its name. */
export function levelWord(level: string): string {
  return levelLabels[level] ?? level;
}
