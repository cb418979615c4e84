import { createElement } from "lwc";
import MatchingTrend from "c/matchingTrend";

async function render(days: readonly object[]): Promise<HTMLElement> {
  const element = createElement("c-matching-trend", { is: MatchingTrend });
  Object.assign(element, { days });
  document.body.appendChild(element);
  await Promise.resolve();
  return element;
}

describe("c-matching-trend", () => {
  it("draws a line for each object and tells every point in words (LI-20)", async () => {
    const element = await render([
      { objectName: "Lead", day: "2026-11-20", evaluated: 10, matched: 5 },
      { objectName: "Lead", day: "2026-11-21", evaluated: 10, matched: 10 },
      { objectName: "Contact", day: "2026-11-21", evaluated: 10, matched: 1 },
    ]);
    const lines = [...(element.shadowRoot?.querySelectorAll(".chart polyline") ?? [])];
    expect(lines.map((line) => line.getAttribute("points"))).toEqual(["0.0,60.0 600.0,0.0", "600.0,108.0"]);
    expect(element.shadowRoot?.querySelectorAll(".slds-assistive-text li")).toHaveLength(3);
    await expect(element).toBeAccessible();
  });

  it("says when the line begins", async () => {
    const element = await render([{ objectName: "Lead", day: "2026-11-20", evaluated: 10, matched: 5 }]);
    expect(element.shadowRoot?.textContent).toContain("Matching_TrendEmpty");
    await expect(element).toBeAccessible();
  });
});
