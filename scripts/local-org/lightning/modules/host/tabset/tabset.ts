import { LightningElement, api } from "lwc";
import type { PlacedComponent } from "../../../contract/page.ts";
import { text } from "platform/texts";

interface TabModel {
  readonly label: string;
  readonly components: readonly PlacedComponent[];
}

/** Titles of tabs that the platform names and translates. */
const STANDARD_TITLES: Readonly<Record<string, string>> = {
  "Standard.Tab.activity": "record.activity",
  "Standard.Tab.detail": "record.details",
  "Standard.Tab.relatedLists": "record.related",
};

/** `flexipage:tabset`: tabs of components; only the tab that is open is loaded. */
export default class Tabset extends LightningElement {
  @api tabs: readonly TabModel[] = [];
  @api recordId: string | null = null;
  @api objectApiName: string | null = null;

  get shownTabs(): TabModel[] {
    return this.tabs.map((tab) => {
      const standard = STANDARD_TITLES[tab.label];
      return standard ? { ...tab, label: text(standard) } : tab;
    });
  }
}
