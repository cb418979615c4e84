import { createElement } from "lwc";
import ProfileMatchEvidence from "c/profileMatchEvidence";
import possible from "./data/possible.json";

function render(candidate: unknown): HTMLElement {
  const element = createElement("c-profile-match-evidence", { is: ProfileMatchEvidence });
  Object.assign(element, { candidate });
  document.body.appendChild(element);
  return element;
}

const cells = (element: HTMLElement): string[][] =>
  [...(element.shadowRoot?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent ?? ""),
  );

describe("c-profile-match-evidence", () => {
  it("shows each point with both values, sign and word", async () => {
    const element = render(possible.candidates[0]);
    const rows = cells(element);
    expect(rows).toHaveLength(5);
    expect(rows[4]?.slice(1, 3)).toEqual(["Porto", "Lisbon"]);
    expect(rows[4]?.[3]).toContain("Matching_Against");
    expect(rows[4]?.[4]).toBe("-2.0");
    expect(rows[1]?.[4]).toBe("+5.5");
    expect(rows[3]?.[1]).toContain("Matching_Empty");
    await expect(element).toBeAccessible();
  });

  it("is an empty table without evidence", async () => {
    const element = render(null);
    expect(cells(element)).toHaveLength(0);
    await expect(element).toBeAccessible();
  });
});
