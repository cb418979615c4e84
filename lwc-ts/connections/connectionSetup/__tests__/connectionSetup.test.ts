import { createElement } from "lwc";
import { CurrentPageReference } from "lightning/navigation";
import ConnectionSetup from "c/connectionSetup";
import { find, settle } from "./support.ts";

jest.mock("@salesforce/apex/ConnectionSetupController.getProgress", () => ({ default: jest.fn() }), { virtual: true });
jest.mock(
  "@salesforce/apex/ConnectionController.listConnections",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the test drives the adapter
const page = CurrentPageReference as unknown as { emit(page: unknown): void };

async function render(state: Record<string, string>): Promise<HTMLElement> {
  const element = createElement("c-connection-setup", { is: ConnectionSetup });
  document.body.appendChild(element);
  page.emit({ type: "standard__navItemPage", attributes: { apiName: "SetUp" }, state });
  await settle();
  return element;
}

describe("c-connection-setup", () => {
  const parts = (element: HTMLElement) =>
    [...(element.shadowRoot?.querySelectorAll("c-connection-guide, c-connection-list") ?? [])].map(
      ({ localName }) => localName,
    );
  const report = async (element: HTMLElement, detail: { hasAccess: boolean; hasConnection: boolean }) => {
    find(element, "c-connection-guide")?.dispatchEvent(new CustomEvent("guidechange", { detail }));
    await settle();
  };

  it("shows the guide alone to whoever has no access", async () => {
    const element = await render({});
    await report(element, { hasAccess: false, hasConnection: false });
    expect(parts(element)).toEqual(["c-connection-guide"]);
  });

  it("shows drafts below the guide, and connections above it", async () => {
    const element = await render({});
    await report(element, { hasAccess: true, hasConnection: false });
    expect(parts(element)).toEqual(["c-connection-guide", "c-connection-list"]);
    await report(element, { hasAccess: true, hasConnection: true });
    expect(parts(element)).toEqual(["c-connection-list", "c-connection-guide"]);
    await expect(element).toBeAccessible();
  });

  it("shows the wizard at its own address, with the draft it names", async () => {
    const element = await render({ c__view: "new" });
    expect(find(element, "c-connection-wizard")).not.toBeNull();
    expect(find(element, "c-connection-guide")).toBeNull();
  });
});
