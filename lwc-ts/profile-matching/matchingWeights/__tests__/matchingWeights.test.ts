import { createElement } from "lwc";
import MatchingWeights from "c/matchingWeights";

const WEIGHTS = { email: { exact: 15, different: -1.5 }, phone: { exact: 12 } };

async function render(): Promise<HTMLElement> {
  const element = createElement("c-matching-weights", { is: MatchingWeights });
  Object.assign(element, { weights: WEIGHTS, shipped: { email: { exact: 14, different: -1.5 } } });
  document.body.appendChild(element);
  await Promise.resolve();
  return element;
}

const all = (element: HTMLElement, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

describe("c-matching-weights", () => {
  it("shows every level beside the shipped points, and marks what differs", async () => {
    const element = await render();
    expect(all(element, "details")).toHaveLength(2);
    expect(all(element, "tbody tr").map(({ className }) => className)).toEqual(["changed", "", "changed"]);
    await expect(element).toBeAccessible();
  });

  it("tells a changed weight when the person leaves its field, and nothing for an empty or unchanged one", async () => {
    const element = await render();
    const told = jest.fn();
    element.addEventListener("weight", (event) => told((event as CustomEvent<unknown>).detail));
    const [field] = all(element, "lightning-input");
    for (const value of ["", "15", "13.5"]) {
      Object.assign(field ?? {}, { value });
      field?.dispatchEvent(new CustomEvent("blur"));
    }
    expect(told.mock.calls).toEqual([[{ comparison: "email", level: "exact", value: 13.5 }]]);
  });
});
