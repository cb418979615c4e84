import { createElement } from "lwc";
import ProfileMatchCard from "c/profileMatchCard";
import possible from "./data/possible.json";

const best = possible.candidates[0]!;

async function render(view: object, candidate: object, isReadOnly = false): Promise<HTMLElement> {
  const element = createElement("c-profile-match-card", { is: ProfileMatchCard });
  const full = { ...possible, serviceStatus: "Active", ...view };
  Object.assign(element, { view: full, candidate: { ...best, ...candidate }, isReadOnly });
  document.body.appendChild(element);
  await Promise.resolve();
  return element;
}

const all = (element: HTMLElement, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const actions = (element: HTMLElement): string[] =>
  all(element, "[data-action]").map(({ dataset }) => dataset["action"] ?? "");
const press = async (element: HTMLElement, action: string): Promise<void> => {
  all(element, `[data-action="${action}"]`)[0]?.click();
  await Promise.resolve();
};

describe("c-profile-match-card", () => {
  it("says who it is and why, with the evidence open until it is matched (LI-04)", async () => {
    const element = await render({}, {});
    expect(all(element, "h3")[0]?.textContent).toBe("Maria Santos");
    expect((all(element, "details")[0] as HTMLDetailsElement).open).toBe(true);
    expect(actions(element)).toEqual(["link", "choose", "ask"]);
    await expect(element).toBeAccessible();
    const matched = await render({ state: "Matched" }, { status: "Matched" });
    expect((all(matched, "details")[0] as HTMLDetailsElement).open).toBe(false);
  });

  it("asks for a reason before it rejects, and can keep the suggestion (LI-09)", async () => {
    const element = await render({}, {});
    const decided = jest.fn();
    element.addEventListener("decide", (event) => decided((event as CustomEvent<unknown>).detail));
    await press(element, "ask");
    expect(all(element, "lightning-radio-group")).toHaveLength(1);
    await expect(element).toBeAccessible();
    await press(element, "keep");
    expect(all(element, "lightning-radio-group")).toHaveLength(0);
    await press(element, "ask");
    all(element, "lightning-radio-group")[0]?.dispatchEvent(new CustomEvent("change", { detail: { value: "Other" } }));
    await press(element, "reject");
    expect(decided).toHaveBeenCalledWith({ action: "reject", profileId: best.profileId, reason: "Other" });
  });

  it("offers to undo a decision, and no other decision beside it (LI-09)", async () => {
    const status = { status: "Confirmed", isUndoable: true, decidedAt: possible.evaluatedAt };
    const element = await render({ state: "Matched" }, { ...status, undoUntil: possible.evaluatedAt });
    expect(actions(element)).toEqual(["choose", "undo"]);
    const late = await render({ state: "Matched" }, { ...status, isUndoable: false });
    expect(actions(late)).toEqual(["choose"]);
  });

  it("asks again when the profile changed after the decision", async () => {
    const decided = { status: "Confirmed", decidedByName: "Ada Admin", decidedAt: possible.evaluatedAt };
    const element = await render({ state: "Stale" }, decided);
    expect(actions(element)).toContain("link");
    expect(element.shadowRoot?.textContent).toContain("Matching_StaleSentence");
  });

  it("presets nothing in a conflict (SA-09)", async () => {
    const element = await render({ state: "Conflict" }, {});
    const [link] = all(element, '[data-action="link"]') as (HTMLElement & { variant: string })[];
    expect(link?.variant).toBe("neutral");
    expect(actions(element)).toEqual(["link", "ask"]);
  });

  it("does not open a service that does not answer", async () => {
    const withUrl = { url: "https://northlight.example/people/1" };
    expect(all(await render({}, withUrl), "a")).toHaveLength(1);
    expect(all(await render({ serviceStatus: "Degraded" }, withUrl), "a")).toHaveLength(0);
  });

  it("says that the record is an alias of the profile (LI-05)", async () => {
    const element = await render({ state: "Matched" }, { status: "Matched", isPrimary: false });
    expect(element.shadowRoot?.textContent).toContain("Matching_AliasNote");
  });

  it("has no buttons where the page has its own", async () => {
    expect(actions(await render({}, {}, true))).toEqual([]);
  });
});
