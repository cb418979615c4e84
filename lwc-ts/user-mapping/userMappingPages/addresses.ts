import MAPPING from "@salesforce/schema/UserMapping__c";
import type { PageReference } from "lightning/navigation";

/** What the platform puts before names of ours; page state bears it, or `c` without one. */
const namespacePrefix = MAPPING.objectApiName.replace(/UserMapping__c$/, "");
const statePrefix = namespacePrefix || "c__";

export interface MappingState {
  readonly view?: string | undefined;
  readonly connection?: string | undefined;
}

/** The tab User Mapping, with `view: "keys"`, `"import"`, `"changes"` or `"contexts"` the pages behind it. */
export function mappingPage(state: MappingState): PageReference {
  return tab("UserMapping", { ...state });
}

/** The tab My Connections as somebody without mapping sees it. */
export function myConnectionsPage(): PageReference {
  return tab("MyConnections", { view: "unmapped" });
}

/** Reads what mappingPage wrote. */
export function mappingState(page: PageReference | null): MappingState {
  return { view: page?.state?.[`${statePrefix}view`], connection: page?.state?.[`${statePrefix}connection`] };
}

function tab(name: string, state: Record<string, string | undefined>): PageReference {
  const named = Object.entries(state).flatMap(([key, value]) => (value ? [[statePrefix + key, value]] : []));
  return {
    type: "standard__navItemPage",
    attributes: { apiName: `${namespacePrefix}${name}` },
    state: Object.fromEntries(named) as Record<string, string>,
  };
}
