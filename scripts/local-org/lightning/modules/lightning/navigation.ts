import type { LightningElement } from "lwc";
import { currentPage, navigate, subscribe, urlOf, type PageReference, type PageTarget } from "platform/router";

const NAVIGATE = Symbol("Navigate");
const GENERATE_URL = Symbol("GenerateUrl");

type Constructor = new () => LightningElement;

/** Adds navigation to a component: `this[NavigationMixin.Navigate](pageReference)`. */
export function NavigationMixin(base: Constructor): Constructor {
  return class extends base {
    [NAVIGATE](target: PageTarget, replace = false): void {
      navigate(target, replace);
    }
    async [GENERATE_URL](target: PageTarget): Promise<string> {
      return urlOf(target);
    }
  };
}
NavigationMixin.Navigate = NAVIGATE;
NavigationMixin.GenerateUrl = GENERATE_URL;

/** Wire adapter with the current page reference; it follows every navigation. */
export class CurrentPageReference {
  private readonly callback: (page: PageReference) => void;
  private unsubscribe: (() => void) | null = null;

  constructor(callback: (page: PageReference) => void) {
    this.callback = callback;
  }
  connect(): void {
    this.unsubscribe = subscribe(this.callback);
    this.callback(currentPage());
  }
  update(): void {}
  disconnect(): void {
    this.unsubscribe?.();
  }
}
