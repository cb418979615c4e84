import { createElement } from "lwc";
import MatchingVersions from "c/matchingVersions";

async function render(versions: readonly object[]): Promise<HTMLElement> {
  const element = createElement("c-matching-versions", { is: MatchingVersions });
  Object.assign(element, { versions });
  document.body.appendChild(element);
  await Promise.resolve();
  return element;
}

describe("c-matching-versions", () => {
  it("says that nobody saved a version", async () => {
    const element = await render([]);
    expect(element.shadowRoot?.textContent).toContain("Matching_VersionsEmpty");
    await expect(element).toBeAccessible();
  });

  it("lists versions and activates another one", async () => {
    const element = await render([
      { modelId: "M2", version: 2, note: "b", isActive: true, createdAt: "2026-11-20T10:00:00Z", createdByName: "Ada" },
      { modelId: "M1", version: 1, note: "a", isActive: false, createdAt: "2026-11-19T10:00:00Z" },
    ]);
    const asked = jest.fn();
    element.addEventListener("activate", (event) => asked((event as CustomEvent<string>).detail));
    const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>("lightning-button") ?? [])];
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    expect(asked).toHaveBeenCalledWith("M1");
    await expect(element).toBeAccessible();
  });
});
