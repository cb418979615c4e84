import { createElement } from "lwc";
import StepList from "c/stepList";

describe("c-step-list", () => {
  it("writes every step out and marks the current one", async () => {
    const element = createElement("c-step-list", { is: StepList });
    Object.assign(element, {
      label: "Steps",
      steps: [
        { name: "service", label: "Service", state: "done", stateLabel: "Done" },
        { name: "credential", label: "Credential", state: "current", stateLabel: "Current" },
      ],
    });
    document.body.appendChild(element);
    const items = [...(element.shadowRoot?.querySelectorAll("li") ?? [])];
    expect(items.map((item) => item.querySelector(".name")?.textContent)).toEqual(["Service", "Credential"]);
    expect(items.map((item) => item.getAttribute("aria-current"))).toEqual([null, "step"]);
    await expect(element).toBeAccessible();
  });
});
