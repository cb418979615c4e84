import PROFILE from "@salesforce/schema/ExternalProfile__c";
import type { PageReference } from "lightning/navigation";

export const VIEWS = ["overview", "review", "thresholds", "model", "changes", "backfill"] as const;
export type View = (typeof VIEWS)[number];

/** What the platform puts before names of ours; page state bears it, or `c` without one. */
const namespacePrefix = PROFILE.objectApiName.replace(/ExternalProfile__c$/, "");
const statePrefix = namespacePrefix || "c__";

/** The tab Matching with one of its views. */
export function matchingPage(view: View): PageReference {
  return {
    type: "standard__navItemPage",
    attributes: { apiName: `${namespacePrefix}Matching` },
    state: { [`${statePrefix}view`]: view },
  };
}

/** Reads what matchingPage wrote; the overview by default. */
export function viewOf(page: PageReference | null): View {
  const asked = page?.state?.[`${statePrefix}view`];
  return VIEWS.find((view) => view === asked) ?? "overview";
}
