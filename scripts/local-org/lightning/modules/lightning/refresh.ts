import type { LightningElement } from "lwc";
import { containers, handlers } from "platform/refreshHandlers";

/** Asks the page to refresh its views. The frame catches it and calls `refreshAll`. */
export class RefreshEvent extends CustomEvent<undefined> {
  constructor() {
    super("lightning__refresh", { bubbles: true, composed: true });
  }
}

export function registerRefreshHandler(_element: LightningElement, method: () => Promise<unknown>): symbol {
  return register(handlers, method);
}

export function unregisterRefreshHandler(id: symbol): void {
  handlers.delete(id);
}

export function registerRefreshContainer(
  _element: LightningElement,
  method: (refresh: Promise<unknown>) => void,
): symbol {
  return register(containers, method);
}

export function unregisterRefreshContainer(id: symbol): void {
  containers.delete(id);
}

function register<Method>(into: Map<symbol, Method>, method: Method): symbol {
  const id = Symbol("refresh");
  into.set(id, method);
  return id;
}
