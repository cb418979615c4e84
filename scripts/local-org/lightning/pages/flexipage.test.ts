import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MetadataComponent } from "../../metadata/model.ts";
import { regionsOf as regionsFor } from "./flexipage.ts";

const regionsOf = (source: MetadataComponent) => regionsFor(source, () => "Open");

const component = (name: string, properties: Record<string, string> = {}) => ({
  componentInstance: {
    componentName: name,
    identifier: name,
    componentInstanceProperties: Object.entries(properties).map(([key, value]) => ({ name: key, value })),
  },
});

function page(regions: object[]): MetadataComponent {
  return {
    type: "FlexiPage",
    fullName: "Page",
    file: "Page.flexipage-meta.xml",
    content: { flexiPageRegions: regions },
  };
}

describe("regionsOf", () => {
  it("places our components and the standard ones that the host has", () => {
    const regions = regionsOf(
      page([
        { name: "main", type: "Region", itemInstances: [component("connectionSetup"), component("force:detailPanel")] },
      ]),
    );
    assert.deepEqual(
      regions.map((region) => [region.name, region.components.map(({ specifier }) => specifier)]),
      [["main", ["c/connectionSetup", "host/recordDetails"]]],
    );
  });

  it("accepts the namespace and reads properties", () => {
    const [region] = regionsOf(
      page([
        {
          name: "main",
          type: "Region",
          itemInstances: [component("causeway:badge", { compact: "true", label: "CRM" })],
        },
      ]),
    );
    const [placed] = region?.components ?? [];
    assert.equal(placed?.specifier, "c/badge");
    assert.deepEqual(placed?.properties, { compact: true, label: "CRM" });
  });

  it("resolves the facets of a tab set", () => {
    const [region] = regionsOf(
      page([
        { name: "main", type: "Region", itemInstances: [component("flexipage:tabset", { tabs: "Facet-tabs" })] },
        {
          name: "Facet-tabs",
          type: "Facet",
          itemInstances: [component("flexipage:tab", { title: "Details", body: "Facet-body" })],
        },
        { name: "Facet-body", type: "Facet", itemInstances: [component("force:detailPanel")] },
      ]),
    );
    const tabs = region?.components[0]?.properties["tabs"] as { label: string; components: { specifier: string }[] }[];
    assert.deepEqual(
      tabs.map((tab) => [tab.label, tab.components.map(({ specifier }) => specifier)]),
      [["Details", ["host/recordDetails"]]],
    );
  });

  it("leaves out what a visibility rule hides, and a tab without components", () => {
    const hidden = component("secret");
    const rule = { criteria: [{ leftValue: "{!Record.Status}", operator: "EQUAL", rightValue: "Closed" }] };
    Object.assign(hidden.componentInstance, { visibilityRule: [rule] });
    const regions = regionsOf(
      page([
        { name: "main", type: "Region", itemInstances: [hidden, component("flexipage:tabset", { tabs: "tabs" })] },
        { name: "tabs", type: "Facet", itemInstances: [component("flexipage:tab", { title: "Secret", body: "body" })] },
        { name: "body", type: "Facet", itemInstances: [hidden] },
      ]),
    );
    assert.deepEqual(
      regions[0]?.components.map(({ specifier, properties }) => [specifier, properties]),
      [["host/tabset", { tabs: [] }]],
    );
  });

  it("names a standard component that the host does not have", () => {
    const [region] = regionsOf(
      page([{ name: "main", type: "Region", itemInstances: [component("flexipage:filterListCard")] }]),
    );
    assert.equal(region?.components[0]?.specifier, "host/unsupported");
    assert.deepEqual(region?.components[0]?.properties, { name: "flexipage:filterListCard" });
  });
});
