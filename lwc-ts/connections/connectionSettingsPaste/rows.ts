import type { Difference } from "apex/ConnectionSettings";
import { fill } from "c/connectionError";
import { caseWord, mappingKeyWord, policyWord } from "c/connectionText";
import { labels } from "./labels.ts";

const MAPPING_KEYS = "mappingKeys";
const SEPARATOR = ", ";
const OBSTACLES: Readonly<Record<string, string>> = {
  KEYS_IN_USE: labels.keysInUse,
  MISSING_RECEIVER: labels.receiverMissing,
};

/** A setting that differs, side by side. */
export interface DifferenceRow {
  readonly name: string;
  readonly word: string;
  readonly now: string;
  readonly after: string;
  /** Why it cannot be taken over, or empty. */
  readonly obstacle: string;
  readonly isTaken: boolean;
  readonly takeLabel: string;
}

/** @param left names of the settings that the person leaves as they are */
export function rowsOf(differences: readonly Difference[], left: ReadonlySet<string>): DifferenceRow[] {
  return differences.map(({ name: stored, current, copied, obstacle }) => {
    const name = stored ?? "";
    const word = name === MAPPING_KEYS ? labels.findPeople : caseWord(name);
    return {
      name,
      word,
      now: valueWord(name, current),
      after: valueWord(name, copied),
      obstacle: OBSTACLES[obstacle ?? ""] ?? obstacle ?? "",
      isTaken: !obstacle && !left.has(name),
      takeLabel: fill(labels.take, [word]),
    };
  });
}

function valueWord(name: string, value: string | null | undefined): string {
  if (!value) return labels.noValue;
  return name === MAPPING_KEYS ? value.split(SEPARATOR).map(mappingKeyWord).join(SEPARATOR) : policyWord(value);
}
