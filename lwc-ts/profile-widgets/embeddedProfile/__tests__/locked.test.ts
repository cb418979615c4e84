import { createElement } from "lwc";
import EmbeddedProfile from "c/embeddedProfile";

jest.mock(
  "@salesforce/apex/ProfileMatchController.getMatch",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock("@salesforce/customPermission/UseSeat", () => ({ default: undefined }), { virtual: true });

describe("c-embedded-profile without a seat", () => {
  it("keeps its place, names the permission set, and asks for nothing (CL-06)", async () => {
    const element = createElement("c-embedded-profile", { is: EmbeddedProfile });
    Object.assign(element, { recordId: "00Q000000000001AAA" });
    document.body.appendChild(element);
    await Promise.resolve();
    const [empty] = element.shadowRoot?.querySelectorAll("c-empty-state") ?? [];
    expect((empty as unknown as { message: string }).message).toContain("Matching_LockMessage");
    const state = element.shadowRoot?.querySelector("c-load-state") as unknown as { isLoading: boolean };
    expect(state.isLoading).toBe(false);
    await expect(element).toBeAccessible();
  });
});
