import { createElement } from "lwc";
import getTimeline from "@salesforce/apex/ConnectionDetailController.getTimeline";
import ConnectionTimeline from "c/connectionTimeline";
import detail from "./data/detail.json";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionDetailController.getTimeline", () => ({ default: jest.fn() }), { virtual: true });

const call = getTimeline as unknown as jest.Mock;
const entry = (index: number): object => ({
  name: `LOG-${index}`,
  occurredAt: "2026-11-21T10:43:00.000Z",
  category: "Connection",
  action: "Active",
  outcome: index === 0 ? "Refused" : "Success",
  reason: index === 0 ? "Not yet" : null,
  actorName: "Ada Admin",
  correlationId: "X1",
});

async function render(status: string): Promise<HTMLElement> {
  const element = createElement("c-connection-timeline", { is: ConnectionTimeline });
  Object.assign(element, { detail: { ...detail, summary: { ...detail.summary, status } } });
  document.body.appendChild(element);
  await settle();
  return element;
}

describe("c-connection-timeline", () => {
  it("lists what happened as an ordered list, and what comes next (SL-01)", async () => {
    call.mockResolvedValue([entry(0), entry(1)]);
    const element = await render("Approved");
    expect(element.shadowRoot?.querySelectorAll("ol > li")).toHaveLength(2);
    expect(find(element, "time")?.getAttribute("datetime")).toBe("2026-11-21T10:43:00.000Z");
    await expect(element).toBeAccessible();
  });

  it("shows older entries when asked", async () => {
    call
      .mockResolvedValueOnce(Array.from({ length: 20 }, (_, index) => entry(index)))
      .mockResolvedValueOnce([entry(20)]);
    const element = await render("Active");
    find(element, "lightning-button")?.click();
    await settle();
    expect(element.shadowRoot?.querySelectorAll("ol > li")).toHaveLength(21);
    expect(find(element, "lightning-button")).toBeNull();
  });

  it("says why it could not be loaded", async () => {
    call.mockRejectedValue(failure("UNEXPECTED"));
    const element = await render("Active");
    expect(find(element, "c-failure-message")).not.toBeNull();
  });
});
