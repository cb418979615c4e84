import { LightningElement, api } from "lwc";
import { loadComponent, type ComponentClass } from "platform/components";
import { errorMessage } from "platform/errors";
import type { PlacedComponent } from "../../../contract/page.ts";
import { text } from "platform/texts";

interface Loaded {
  readonly key: string;
  readonly constructor: ComponentClass | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly error: string;
}

/** The components of one region of a page, loaded when they are needed. */
export default class Region extends LightningElement {
  @api recordId: string | null = null;
  @api objectApiName: string | null = null;
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
    try {
      const constructor = await loadComponent(specifier);
      return { key, constructor, properties, error: "" };
    } catch (error) {
      return { key, constructor: null, properties: {}, error: `${specifier}: ${errorMessage(error)}` };
    }
  }
}
