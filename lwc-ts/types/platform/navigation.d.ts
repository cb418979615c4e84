declare module "lightning/navigation" {
  import type { LightningElement, WireAdapterConstructor } from "lwc";

  export interface PageReference {
    type: string;
    attributes?: Record<string, string | boolean | undefined>;
    state?: Record<string, string | undefined>;
  }
  interface NavigationMethods {
    [NavigationMixin.Navigate](target: PageReference, replace?: boolean): void;
    [NavigationMixin.GenerateUrl](target: PageReference): Promise<string>;
  }
  type Constructor<Instance> = new (...parameters: any[]) => Instance; // A mixin constructor must take any[].

  export function NavigationMixin<Base extends Constructor<LightningElement>>(
    base: Base,
  ): Base & Constructor<NavigationMethods>;
  export namespace NavigationMixin {
    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;
  }
  export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference | null>;
}
