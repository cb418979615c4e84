import { createElement } from "lwc";
import MatchingPlan from "c/matchingPlan";

const PLANNED = {
  planId: "P1",
  status: "Planned",
  counts: { lost: 1, newlyMatched: 2, unchanged: 40, refused: 1 },
  rows: [
    {
      recordId: "L1",
      recordName: "Ken Ito",
      objectName: "Lead",
      before: "Matched",
      after: "None",
      beforeProfileName: "K. Ito",
    },
    { recordId: "L2", recordName: null, lineNumber: 3, problem: "There is no such profile." },
  ],
  nextKey: "2",
  createdAt: "2026-11-21T10:00:00Z",
  createdByName: "Ada Admin",
};

async function render(plan: object): Promise<{ element: HTMLElement; heard: unknown[] }> {
  const element = createElement("c-matching-plan", { is: MatchingPlan });
  Object.assign(element, { plan });
  const heard: unknown[] = [];
  for (const name of ["apply", "discard", "undo", "more"]) {
    element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent<unknown>).detail]));
  }
  document.body.appendChild(element);
  await Promise.resolve();
  return { element, heard };
}

const all = (element: HTMLElement, selector: string): (HTMLElement & Record<string, unknown>)[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement & Record<string, unknown>>(selector) ?? []),
];
const press = (element: HTMLElement, action: string): void => all(element, `[data-action="${action}"]`)[0]?.click();

describe("c-matching-plan", () => {
  it("shows counts with what hurts first, and each change before and after", async () => {
    const { element } = await render(PLANNED);
    expect(all(element, "li").map(({ textContent }) => textContent)).toHaveLength(4);
    const [row, refused] = all(element, "c-paged-table")[0]?.["rows"] as Record<string, string>[];
    expect(row).toMatchObject({ record: "c.Matching_OneLead: Ken Ito", after: "c.Matching_OutcomeNone" });
    expect(refused).toMatchObject({ record: "L2", line: "3", problem: "There is no such profile." });
    await expect(element).toBeAccessible();
  });

  it("applies with a reason, and discards", async () => {
    const { element, heard } = await render(PLANNED);
    const [reason] = all(element, "lightning-textarea");
    Object.assign(reason ?? {}, { reportValidity: () => true });
    reason?.dispatchEvent(new CustomEvent("change", { detail: { value: " New thresholds " } }));
    press(element, "apply");
    press(element, "discard");
    press(element, "more");
    expect(heard).toEqual([
      ["apply", "New thresholds"],
      ["discard", null],
      ["more", null],
    ]);
  });

  it("offers nothing to apply when nothing would change", async () => {
    const { element } = await render({ ...PLANNED, counts: { unchanged: 40 } });
    expect(all(element, '[data-action="apply"]')).toHaveLength(0);
    expect(element.shadowRoot?.textContent).toContain("Matching_PlanNothing");
  });

  it.each([
    ["Applying", "Matching_PlanProgress"],
    ["Undone", "Matching_PlanUndone"],
    ["Discarded", "Matching_PlanDiscarded"],
  ])("says how it stands: %s", async (status, text) => {
    const { element } = await render({ ...PLANNED, status, done: 5, total: 10 });
    expect(element.shadowRoot?.textContent).toContain(text);
    await expect(element).toBeAccessible();
  });

  it("can be undone after it was applied", async () => {
    const applied = { ...PLANNED, status: "Applied", undoUntil: "2026-12-21T10:00:00Z", refusedCount: 1 };
    const { element, heard } = await render(applied);
    press(element, "undo");
    expect(heard).toEqual([["undo", null]]);
  });
});
