import { elements, text, type Content } from "../../metadata/content.ts";
import type { MetadataComponent } from "../../metadata/model.ts";
import type { PageRegion, PlacedComponent } from "../contract/page.ts";
import { ruleHolds, type ValueOf } from "./visibility.ts";

/** Standard components that the host has. */
const STANDARD: Readonly<Record<string, string>> = {
  "flexipage:richText": "host/richText",
  "flexipage:tabset": "host/tabset",
  "force:detailPanel": "host/recordDetails",
  "force:highlightsPanel": "host/recordHighlights",
  "force:relatedListContainer": "host/relatedLists",
};

interface Source {
  readonly facets: ReadonlyMap<string, Content>;
  readonly valueOf: ValueOf;
}

/**
 * The regions of a flexipage with the components that their visibility rules show; facets are resolved into the
 * components that hold them.
 */
export function regionsOf(page: MetadataComponent, valueOf: ValueOf): PageRegion[] {
  const regions = elements(page.content, "flexiPageRegions");
  const facets = new Map(regions.map((region) => [text(region, "name") ?? "", region]));
  return regions
    .filter((region) => text(region, "type") === "Region")
    .map((region) => ({ name: text(region, "name") ?? "", components: componentsOf(region, { facets, valueOf }) }));
}

function isVisible(instance: Content, { valueOf }: Source): boolean {
  return elements(instance, "visibilityRule").every((rule) => ruleHolds(rule, valueOf));
}

function componentsOf(region: Content, source: Source): PlacedComponent[] {
  return elements(region, "itemInstances").flatMap((item, index) => {
    const [instance] = elements(item, "componentInstance");
    if (!instance || !isVisible(instance, source)) return [];
    const name = text(instance, "componentName") ?? "";
    const properties = propertiesOf(instance);
    const key = text(instance, "identifier") ?? `${name}-${index}`;
    if (name === "flexipage:tabset") return [{ key, ...tabset(properties, source) }];
    return [{ key, ...placed(name, properties) }];
  });
}

function placed(name: string, properties: Record<string, unknown>): Omit<PlacedComponent, "key"> {
  const standard = STANDARD[name];
  if (standard) return { specifier: standard, properties };
  const own = /^(?:(?:c|causeway):)?(\w+)$/.exec(name)?.[1];
  return own ? { specifier: `c/${own}`, properties } : { specifier: "host/unsupported", properties: { name } };
}

/** A tab whose components are all hidden is hidden, too. */
function tabset(properties: Record<string, unknown>, source: Source): Omit<PlacedComponent, "key"> {
  const facet = source.facets.get(String(properties["tabs"] ?? ""));
  const tabs = (facet ? elements(facet, "itemInstances") : []).flatMap((item) => {
    const [instance] = elements(item, "componentInstance");
    if (!instance || !isVisible(instance, source)) return [];
    const { title, body } = propertiesOf(instance);
    const content = source.facets.get(String(body ?? ""));
    const components = content ? componentsOf(content, source) : [];
    return components.length > 0 ? [{ label: String(title ?? ""), components }] : [];
  });
  return { specifier: "host/tabset", properties: { tabs } };
}

function propertiesOf(instance: Content): Record<string, unknown> {
  const entries = elements(instance, "componentInstanceProperties").map((property) => {
    const value = text(property, "value");
    return [text(property, "name") ?? "", value === "true" ? true : value === "false" ? false : value];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}
