import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";

/** A base component on a page of ours, with what it was given. */
interface Used {
  readonly tag: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Public properties that decide what a base component draws. */
const PROPERTIES =
  "label,title,iconName,variant,value,name,columns,data,keyField,options,type,placeholder,alternativeText,size,checked";
/** What stands on a record page beside our widgets. */
const RECORD_PARTS = ["host/recordHighlights", "host/recordDetails"];
const TEMPLATE = `<template>
  <p>Base components alone</p>
  <template for:each={items} for:item="item">
    <div key={item.key}>
      <lwc:component lwc:is={item.constructor} lwc:spread={item.properties}></lwc:component>
    </div>
  </template>
</template>
`;

/** An element as this needs it: scripts have no types of the DOM. */
type PageElement = Readonly<Record<string, unknown>> & {
  readonly tagName: string;
  getRootNode(): { readonly host?: { readonly tagName: string } };
};

/** The base components that components of the open page use, with their properties; what base components draw themselves belongs to them. */
export async function baseComponentsOf(page: Page): Promise<Used[]> {
  const elements = page.locator("main").locator("css=*");
  return elements.evaluateAll(
    (all, names) =>
      (all as unknown as PageElement[])
        .filter((element) => element.tagName.startsWith("LIGHTNING-"))
        .filter((element) => element.getRootNode().host?.tagName.startsWith("C-"))
        .map((element) => {
          const given = names.filter((name) => element[name] !== undefined && element[name] !== null);
          // Functions of columns (actions of a row) do not travel; the table draws the same without.
          const properties = given.map((name) => [name, JSON.parse(JSON.stringify(element[name]) ?? "null")]);
          return { tag: element.tagName.toLowerCase(), properties: Object.fromEntries(properties) };
        }),
    PROPERTIES.split(","),
  );
}

/**
 * Writes a component with the same base components and nothing else.
 * @param recordId set for a record page: the platform's header and details of a record belong to the control
 * @returns its name
 */
export function writeControl(project: string, index: number, used: readonly Used[], recordId: string | null): string {
  const name = `control${index}`;
  const folder = path.join(project, "lwc-ts/controls", name);
  mkdirSync(folder, { recursive: true });
  const tags = [...new Set(used.map(({ tag }) => tag))];
  const moduleOf = (tag: string): string =>
    `lightning/${tag.slice("lightning-".length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  const platform = recordId ? RECORD_PARTS : [];
  const imports = [
    ...tags.map((tag, at) => `import Base${at} from "${moduleOf(tag)}";`),
    ...platform.map((part, at) => `import Part${at} from "${part}";`),
  ];
  const parts = platform.map(
    (_, at) => `{ key: "part${at}", constructor: Part${at}, properties: { recordId: "${recordId}" } }`,
  );
  const items = used.map(
    ({ tag, properties }, key) =>
      `{ key: ${key}, constructor: Base${tags.indexOf(tag)}, properties: ${JSON.stringify(properties)} }`,
  );
  const source = [
    `import { LightningElement } from "lwc";`,
    ...imports,
    `export default class Control extends LightningElement { items = [${[...parts, ...items].join(",\n")}]; }`,
  ];
  writeFileSync(path.join(folder, `${name}.ts`), source.join("\n"));
  writeFileSync(path.join(folder, `${name}.html`), TEMPLATE);
  writeFileSync(path.join(folder, `${name}.js-meta.xml`), "<LightningComponentBundle/>");
  return name;
}
