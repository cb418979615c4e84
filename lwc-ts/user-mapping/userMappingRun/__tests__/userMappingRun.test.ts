import { createElement } from "lwc";
import type { MappingRunState } from "apex/MappingRunState";
import UserMappingRun from "c/userMappingRun";
import { find } from "../../../connections/connectionSetup/__tests__/support.ts";

async function render(run: Partial<MappingRunState>): Promise<HTMLElement> {
  const element = createElement("c-user-mapping-run", { is: UserMappingRun });
  element.run = run as MappingRunState;
  document.body.appendChild(element);
  await Promise.resolve();
  return element;
}

describe("c-user-mapping-run", () => {
  it("shows progress and the summary as a sentence", async () => {
    for (const run of [
      { status: "Running", stage: "List", pages: 6, members: 1200 },
      { status: "Running", stage: "Match", members: 1200 },
      { status: "Completed", mapped: 34, startedBy: "Ada Admin" },
    ]) {
      const element = await render(run);
      expect(find(element, "p")?.textContent).not.toBe("");
      expect(find(element, "lightning-button")).toBeNull();
      await expect(element).toBeAccessible();
    }
  });

  it("says of how many pages, as long as the run before tells (SL-07)", async () => {
    const sentence = async (pages: number): Promise<string | null | undefined> =>
      find(await render({ status: "Running", stage: "List", pages, expectedPages: 12 }), "p")?.textContent;
    expect(await sentence(6)).toBe("c.UserMapping_RunListingOf");
    expect(await sentence(12)).toBe("c.UserMapping_RunListing");
  });

  it("lets a stopped run go on", async () => {
    const element = await render({ status: "Waiting", pages: 6, errorMessage: "No answer" });
    const goOn = jest.fn();
    element.addEventListener("goon", goOn);
    find(element, "lightning-button")?.click();
    expect(goOn).toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it("says when the sweep cleared nobody on purpose (SL-12)", async () => {
    const element = await render({ status: "Completed", errorMessage: "11 people are missing" });
    expect(find<HTMLElement & { message: string }>(element, "c-scoped-message")?.message).toContain("11 people");
  });
});
