import { createElement } from "lwc";
import ProfileMatchHistory from "c/profileMatchHistory";

async function render(entries: readonly object[]): Promise<HTMLElement> {
  const element = createElement("c-profile-match-history", { is: ProfileMatchHistory });
  Object.assign(element, { entries });
  document.body.appendChild(element);
  await Promise.resolve();
  return element;
}

const lines = (element: HTMLElement): string[] =>
  [...(element.shadowRoot?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent ?? "");

describe("c-profile-match-history", () => {
  it("says that nobody has decided anything", async () => {
    const element = await render([]);
    expect(lines(element)).toEqual([]);
    expect(element.shadowRoot?.textContent).toContain("Matching_HistoryEmpty");
    await expect(element).toBeAccessible();
  });

  it("tells each decision with its reason, and an unknown kind by its name", async () => {
    const element = await render([
      {
        key: "2",
        action: "Reject",
        actorName: null,
        profileName: "Maria",
        occurredAt: "2026-11-20T10:00:00Z",
        reason: "x",
      },
      { key: "1", action: "Apply", occurredAt: "2026-11-19T10:00:00Z" },
    ]);
    expect(lines(element)[0]).toContain("Matching_HistoryReject");
    expect(lines(element)[0]).toContain("Matching_HistoryReason");
    expect(lines(element)[1]).toContain("Apply");
    await expect(element).toBeAccessible();
  });
});
