import type { KeyChangeItem } from "apex/KeyChangeItem";
import { fill } from "c/connectionError";
import { caseWord, mappingLook, methodWord } from "c/userMappingText";
import { labels } from "./labels.ts";

const KINDS: Readonly<Record<string, string>> = {
  Lost: labels.kindLost,
  Changed: labels.kindChanged,
  New: labels.kindNew,
  SameUser: labels.kindSameUser,
  Other: labels.kindOther,
  KeptByHand: labels.kindKeptByHand,
  Unchanged: labels.kindUnchanged,
};

export const columns = [
  { label: labels.columnPerson, fieldName: "name" },
  { label: labels.columnBefore, fieldName: "before" },
  { label: labels.columnAfter, fieldName: "after" },
  { label: labels.columnWhy, fieldName: "why" },
];

/** A change as a row; "after" says in words what becomes of the person, not by colour. */
export function rowOf(item: KeyChangeItem): Record<string, string> {
  return {
    id: item.id ?? "",
    name: item.externalName ?? "",
    before: item.before ?? labels.nobody,
    after: fill(labels.statusCount, [KINDS[item.kind ?? ""] ?? "", item.after ?? labels.nobody]),
    why:
      item.status === "Mapped" ? methodWord(item.method) : caseWord(item.fallbackCase) || mappingLook(item.status).word,
  };
}

/** Numbers of people by kind of change; what hurts comes first. */
export function countsOf(countByKind: Readonly<Record<string, number>>): { kind: string; text: string }[] {
  return Object.entries(KINDS).map(([kind, word]) => ({
    kind,
    text: fill(labels.statusCount, [word, countByKind[kind] ?? 0]),
  }));
}

/** Names of those who lose the mapping, as far as they are loaded. */
export function lostOf(items: readonly KeyChangeItem[]): string {
  return items
    .filter(({ kind }) => kind === "Lost")
    .map(({ externalName }) => externalName)
    .join(", ");
}
