import { type Content, elements, text } from "../metadata/content.ts";
import type { OrgMetadata } from "../metadata/model.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import type { SObjectSchema } from "../schema/model.ts";
import type { Directory } from "./directory.ts";
import { criteria } from "./sharingCriteria.ts";
import { quote } from "../data/tables.ts";
import { anyOf, type Predicate } from "./predicate.ts";

/**
 * The records of an object that its sharing rules open to one of these people. The local org computes them with each
 * query and writes no rows of RowCause `Rule`.
 * @param people a user and those below in the role hierarchy
 * Sources: Metadata API Developer Guide, SharingRules; Salesforce Help, Sharing Rules.
 */
export function sharedByRules(
  metadata: OrgMetadata,
  directory: Directory,
  object: SObjectSchema,
  right: "read" | "edit",
  people: readonly string[],
  alias: string,
): Predicate | null {
  const component = metadata.find("SharingRules", object.name);
  if (!component) return null;
  const { content, file } = component;
  for (const kind of ["sharingGuestRules", "sharingTerritoryRules"]) {
    if (elements(content, kind).length > 0) throw new UnsupportedError(`the sharing rules ${kind}`, file);
  }
  const opening = (rule: Content): boolean => {
    refuseAccountSettings(rule, file);
    if (right === "edit" && text(rule, "accessLevel") !== "Edit") return false;
    const to = group(rule, "sharedTo", file);
    return people.some((person) => directory.contains(to, person));
  };
  const byOwner = elements(content, "sharingOwnerRules")
    .filter(opening)
    .map((rule): Predicate => ({
      sql: `${quote(alias)}."OwnerId" IN (SELECT value FROM json_each(?))`,
      parameters: [JSON.stringify(directory.owners(group(rule, "sharedFrom", file)))],
    }));
  const byCriteria = elements(content, "sharingCriteriaRules")
    .filter(opening)
    .map((rule) => criteria(object, rule, alias, file));
  const ways = [...byOwner, ...byCriteria];
  return ways.length === 0 ? null : anyOf(ways);
}

/** Those a rule shares from or to: `<sharedTo><role>Sales</role></sharedTo>`. */
function group(rule: Content, element: "sharedFrom" | "sharedTo", file: string): { kind: string; name: string } {
  const content = elements(rule, element)[0] ?? {};
  const [kind] = Object.keys(content);
  if (kind === undefined) throw new Error(`${file}: a sharing rule without ${element}`);
  return { kind, name: text(content, kind) ?? "" };
}

/** An account's rule may open its cases, contacts and opportunities, too. */
function refuseAccountSettings(rule: Content, file: string): void {
  for (const settings of elements(rule, "accountSettings")) {
    const opened = Object.keys(settings).find((name) => text(settings, name) !== "None");
    if (opened !== undefined) throw new UnsupportedError(`${opened} of a sharing rule`, file);
  }
}
