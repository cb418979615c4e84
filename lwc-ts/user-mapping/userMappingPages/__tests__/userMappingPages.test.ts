import { createElement } from "lwc";
import { CurrentPageReference } from "lightning/navigation";
import listConnections from "@salesforce/apex/UserMappingController.listConnections";
import UserMappingPages from "c/userMappingPages";
import { find } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock(
  "@salesforce/apex/UserMappingController.listConnections",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock("c/userMappingList", () => mockPage(), { virtual: true });
jest.mock("c/userMappingKeys", () => mockPage(), { virtual: true });
jest.mock("c/userMappingImport", () => mockPage(), { virtual: true });

/** Stands in for a page behind the tab, which has a suite of its own. */
function mockPage(): unknown {
  const { LightningElement } = require("lwc");
  return { __esModule: true, default: class extends LightningElement {} };
}

const wire = listConnections as unknown as { emit(data: unknown): void; error(body: unknown): void };
// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the test adapter emits pages
const place = CurrentPageReference as unknown as { emit(page: unknown): void };
const two = [
  { id: "a00000000000001AAA", label: "Acme", detail: "Production" },
  { id: "a00000000000002AAA", label: "Beta", detail: "Sandbox" },
];

async function render(connections: unknown, state: Record<string, string> = {}): Promise<HTMLElement> {
  const element = createElement("c-user-mapping-pages", { is: UserMappingPages });
  document.body.appendChild(element);
  place.emit({ type: "standard__navItemPage", attributes: {}, state });
  wire.emit(connections);
  await Promise.resolve();
  return element;
}

describe("c-user-mapping-pages", () => {
  it("tells what to do first when no service can be mapped", async () => {
    const element = await render([]);
    expect(find(element, "c-empty-state")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows the first connection, and a choice when there are several (SL-03)", async () => {
    const element = await render(two);
    expect(find(element, "c-user-mapping-list")).not.toBeNull();
    expect(find<HTMLElement & { value: string }>(element, "lightning-combobox")?.value).toBe("a00000000000001AAA");
    expect(find(await render(two.slice(0, 1)), "lightning-combobox")).toBeNull();
  });

  it("has an address for each page behind the list", async () => {
    for (const view of ["keys", "import", "changes", "contexts"]) {
      expect(find(await render(two, { c__view: view }), `c-user-mapping-${view}`)).not.toBeNull();
    }
  });

  it("says why it could not load", async () => {
    const element = createElement("c-user-mapping-pages", { is: UserMappingPages });
    document.body.appendChild(element);
    wire.error({ message: "No access" });
    await Promise.resolve();
    expect(find<HTMLElement & { failure: { message: string } }>(element, "c-load-state")?.failure.message).toBe(
      "No access",
    );
  });
});
