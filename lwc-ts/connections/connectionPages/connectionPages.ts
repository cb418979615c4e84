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
  return tabPage("SetUp", { ...state });
}

/**
 * A tab of ours.
 *
 * @param name without namespace
 * @param state what the address remembers, without prefix; what is empty is left out
 */
export function tabPage(name: string, state: Readonly<Record<string, string | undefined>> = {}): PageReference {
  return {
    type: "standard__navItemPage",
    attributes: { apiName: namespacePrefix + name },
    state: Object.fromEntries(
      Object.entries(state)
        .filter(([, value]) => value)
        .map(([key, value]) => [statePrefix + key, value]),
    ),
  };
}

/** Reads what tabPage wrote into the address. */
export function pageState(page: PageReference | null): Readonly<Record<string, string | undefined>> {
  const ours = Object.entries(page?.state ?? {}).filter(([key]) => key.startsWith(statePrefix));
  return Object.fromEntries(ours.map(([key, value]) => [key.slice(statePrefix.length), value]));
}

/** The tab User Mapping for one connection. */
export function mappingPage(connectionId: string): PageReference {
  return tabPage("UserMapping", { connection: connectionId });
}

/** Reads what setupPage wrote. */
export function setupState(page: PageReference | null): SetupState {
  const { view, connection } = pageState(page);
  return { view, connection };
}
