import { createElement } from "lwc";
import ConnectionHealth from "c/connectionHealth";
import detail from "./data/detail.json";
import { find } from "../../connectionSetup/__tests__/support.ts";

function render(shown: unknown): HTMLElement {
  const element = createElement("c-connection-health", { is: ConnectionHealth });
  Object.assign(element, { detail: shown });
  document.body.appendChild(element);
  return element;
}

describe("c-connection-health", () => {
  it("puts failures first and names what was measured", async () => {
    const element = render(detail);
    const icons = [
      ...(element.shadowRoot?.querySelectorAll<HTMLElement & { iconName: string }>("li lightning-icon") ?? []),
    ];
    expect(icons.map(({ iconName }) => iconName)).toEqual(["utility:error", "utility:dash", "utility:success"]);
    await expect(element).toBeAccessible();
  });

  it("says that nothing was checked yet", async () => {
    const element = render({ ...detail, health: [], summary: { ...detail.summary, healthTotal: null } });
    expect(find(element, "ul")).toBeNull();
    expect(find(element, "p")).not.toBeNull();
    await expect(element).toBeAccessible();
  });
});
