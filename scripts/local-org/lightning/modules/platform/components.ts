import type { LightningElement } from "lwc";

export type ComponentClass = new () => LightningElement;

const loading = new Map<string, Promise<ComponentClass>>();

/** Loads a component class by its specifier (`c/connectionSetup`). */
export function loadComponent(specifier: string): Promise<ComponentClass> {
  const known = loading.get(specifier);
  if (known) return known;
  const load = import(specifier).then((module: { default: ComponentClass }) => module.default);
  loading.set(specifier, load);
  return load;
}
