import { LightningElement, api } from "lwc";
import type { PlacedComponent } from "../../../contract/page.ts";

interface TabModel {
  readonly label: string;
  readonly components: readonly PlacedComponent[];
}

/** `flexipage:tabset`: tabs of components; only the tab that is open is loaded. */
export default class Tabset extends LightningElement {
  @api tabs: readonly TabModel[] = [];
  @api recordId: string | null = null;
  @api objectApiName: string | null = null;
}
