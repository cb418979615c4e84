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
  it("shows the guide, and the list once the person has access", async () => {
    const element = await render({});
    expect(find(element, "c-connection-list")).toBeNull();
    find(element, "c-connection-guide")?.dispatchEvent(
      new CustomEvent("accesschange", { detail: { hasAccess: true } }),
    );
    await settle();
    expect(find(element, "c-connection-list")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows the wizard at its own address, with the draft it names", async () => {
    const element = await render({ c__view: "new" });
    expect(find(element, "c-connection-wizard")).not.toBeNull();
    expect(find(element, "c-connection-guide")).toBeNull();
  });
});
