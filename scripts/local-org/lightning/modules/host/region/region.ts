import { LightningElement, api } from "lwc";
import { loadComponent, type ComponentClass } from "platform/components";
import { errorMessage } from "platform/errors";
import type { PlacedComponent } from "../../../contract/page.ts";
import { text } from "platform/texts";

interface Loaded {
  readonly key: string;
  readonly className: string;
  readonly constructor: ComponentClass | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly error: string;
}

/** Standard components that stand on a card of their own, unless they are in a tab. */
const ON_CARD = new Set(["host/recordDetails"]);

/** The components of one region of a page, loaded when they are needed. */
export default class Region extends LightningElement {
  @api recordId: string | null = null;
  @api objectApiName: string | null = null;
  /** Whether the region is the body of a tab. */
  @api isInTab = false;
  loaded: readonly Loaded[] = [];
  readonly errorTitle = text("region.error");

  private placed: readonly PlacedComponent[] = [];

  @api get components(): readonly PlacedComponent[] {
    return this.placed;
  }
  set components(components: readonly PlacedComponent[]) {
    this.placed = components;
    void this.load(components);
  }

  /** With the record of the page, as a record page gives it to its components. */
  get items(): Loaded[] {
    const context = this.recordId ? { recordId: this.recordId, objectApiName: this.objectApiName } : {};
    return this.loaded.map((item) => ({ ...item, properties: { ...context, ...item.properties } }));
  }

  private async load(components: readonly PlacedComponent[]): Promise<void> {
    const loaded = await Promise.all(components.map((component) => this.loadOne(component)));
    if (components === this.placed) this.loaded = loaded;
  }

  private async loadOne({ key, specifier, properties }: PlacedComponent): Promise<Loaded> {
    const card = ON_CARD.has(specifier) && !this.isInTab ? " slds-card slds-p-around_medium" : "";
    const className = `slds-m-bottom_small${card}`;
    try {
      const constructor = await loadComponent(specifier);
      return { key, className, constructor, properties, error: "" };
    } catch (error) {
      return { key, className, constructor: null, properties: {}, error: `${specifier}: ${errorMessage(error)}` };
    }
  }
}
