import CONNECTION from "@salesforce/schema/Connection__c";
import type { PageReference } from "lightning/navigation";

/** "causeway__" in the package and nothing in source: what the platform puts before names of ours. */
const namespacePrefix = CONNECTION.objectApiName.replace(/Connection__c$/, "");
/** Page state must bear the namespace, or `c` without one. */
const statePrefix = namespacePrefix || "c__";

export interface SetupState {
  readonly view?: string | undefined;
  readonly connection?: string | undefined;
}

/** The page of one connection. */
export function recordPage(recordId: string): PageReference {
  return {
    type: "standard__recordPage",
    attributes: { recordId, objectApiName: CONNECTION.objectApiName, actionName: "view" },
  };
}

/** The tab Set-up; with `view: "new"` the wizard, with a connection that draft. */
export function setupPage(state: SetupState): PageReference {
  return {
    type: "standard__navItemPage",
    attributes: { apiName: `${namespacePrefix}SetUp` },
    state: Object.fromEntries(
      Object.entries(state)
        .filter(([, value]) => value)
        .map(([name, value]) => [statePrefix + name, value]),
    ),
  };
}

/** A tab of ours. @param name without namespace */
export function tabPage(name: string): PageReference {
  return { type: "standard__navItemPage", attributes: { apiName: namespacePrefix + name } };
}

/** The tab User Mapping for one connection. */
export function mappingPage(connectionId: string): PageReference {
  return {
    type: "standard__navItemPage",
    attributes: { apiName: `${namespacePrefix}UserMapping` },
    state: { [`${statePrefix}connection`]: connectionId },
  };
}

/** Reads what setupPage wrote. */
export function setupState(page: PageReference | null): SetupState {
  return { view: page?.state?.[`${statePrefix}view`], connection: page?.state?.[`${statePrefix}connection`] };
}
