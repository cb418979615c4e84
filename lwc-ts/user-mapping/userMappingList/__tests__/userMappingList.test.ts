import { createElement } from "lwc";
import clearMany from "@salesforce/apex/UserMappingController.clearMany";
import getOverview from "@salesforce/apex/UserMappingController.getOverview";
import getPage from "@salesforce/apex/UserMappingController.getPage";
import startRun from "@salesforce/apex/UserMappingController.startRun";
import type { MappingOverview } from "apex/MappingOverview";
import type { UserMappingPage } from "apex/UserMappingPage";
import ConnectionReasonModal from "c/connectionReasonModal";
import UserMappingList from "c/userMappingList";
import people from "./data/people.json";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/UserMappingController.clearMany", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.findAgain", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.getOverview", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.getPage", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.resumeRun", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.startRun", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.undo", () => ({ default: jest.fn() }), { virtual: true });

const overview = {
  connectionName: "Acme Slack",
  providerLabel: "Slack",
  isLive: true,
  keys: ["Email"],
  countByStatus: { Mapped: 1, Ambiguous: 1 },
  licenses: ["Salesforce"],
  run: null,
} as unknown as MappingOverview;

async function render(shown: MappingOverview = overview, total = 2): Promise<HTMLElement> {
  jest.mocked(getOverview).mockResolvedValue(shown);
  jest.mocked(getPage).mockResolvedValue({ rows: total ? people : [], total } as unknown as UserMappingPage);
  const element = createElement("c-user-mapping-list", { is: UserMappingList });
  element.connectionId = "a00000000000001AAA";
  document.body.appendChild(element);
  await settle();
  return element;
}

function button(element: HTMLElement, label: string): HTMLElement | undefined {
  const all = element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>("lightning-button") ?? [];
  return [...all].find((candidate) => candidate.label === `c.UserMapping_${label}`);
}

function lastSearch(): Record<string, unknown> {
  return jest.mocked(getPage).mock.calls.at(-1)?.[0].search as unknown as Record<string, unknown>;
}

describe("c-user-mapping-list", () => {
  it("says how to begin when nobody is mapped yet", async () => {
    const element = await render({ ...overview, countByStatus: {} }, 0);
    expect(find(element, "c-empty-state")).not.toBeNull();
    expect(find(element, "lightning-datatable")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows people with what became of them", async () => {
    const element = await render();
    const table = find<HTMLElement & { data: { name: string; user: string }[] }>(element, "lightning-datatable");
    expect(table?.data.map(({ name, user }) => [name, user])).toEqual([
      ["Ken Ito", "Ken Ito"],
      ["Maria Santos", ""],
    ]);
    await expect(element).toBeAccessible();
  });

  it("filters by a count, and takes the filter off again", async () => {
    const element = await render();
    find<HTMLButtonElement>(element, "[data-status=Ambiguous]")?.click();
    await settle();
    expect(lastSearch()["status"]).toBe("Ambiguous");
    expect(find(element, "[data-status=Ambiguous]")?.getAttribute("aria-pressed")).toBe("true");
    find<HTMLButtonElement>(element, "[data-status=Ambiguous]")?.click();
    await settle();
    expect(lastSearch()["status"]).toBe("");
  });

  it("goes to the next page after the last row, and back", async () => {
    const element = await render(overview, 120);
    const buttons = (): HTMLElement[] => [
      ...(element.shadowRoot?.querySelectorAll<HTMLElement>("nav lightning-button") ?? []),
    ];
    buttons()[1]?.click();
    await settle();
    expect(lastSearch()).toMatchObject({ afterId: "a01000000000002AAA", afterValue: "Maria Santos" });
    buttons()[0]?.click();
    await settle();
    expect(lastSearch()["afterId"]).toBeNull();
  });

  it("clears the selected people with a reason and the versions seen (SL-12)", async () => {
    const element = await render();
    jest.mocked(ConnectionReasonModal.open as unknown as jest.Mock).mockResolvedValue("Left");
    find(element, "lightning-datatable")?.dispatchEvent(
      new CustomEvent("rowselection", { detail: { selectedRows: [{ id: "a01000000000001AAA" }] } }),
    );
    await settle();
    const clear = [
      ...(element.shadowRoot?.querySelectorAll<HTMLElement>(".acts.slds-m-top_small lightning-button") ?? []),
    ];
    clear[0]?.click();
    await settle();
    expect(clearMany).toHaveBeenCalledWith({ versionById: { a01000000000001AAA: 2 }, reason: "Left" });
  });

  it("opens the panel of a person", async () => {
    const element = await render();
    find(element, "lightning-datatable")?.dispatchEvent(
      new CustomEvent("rowaction", { detail: { row: { id: "a01000000000002AAA" } } }),
    );
    await settle();
    expect(find<HTMLElement & { mappingId: string }>(element, "c-user-mapping-panel")?.mappingId).toBe(
      "a01000000000002AAA",
    );
  });

  it("says who runs already, and keeps the list", async () => {
    const element = await render();
    jest.mocked(startRun).mockRejectedValue(failure("RUN_UNDER_WAY"));
    button(element, "FindPeopleAgain")?.click();
    await settle();
    await settle();
    expect(find<HTMLElement & { message: string }>(element, "c-scoped-message")?.message).toBe("It did not work.");
    expect(find(element, "lightning-datatable")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("is read-only while no data moves", async () => {
    const element = await render({ ...overview, isLive: false });
    expect(find<HTMLElement & { variant: string }>(element, "c-scoped-message")?.variant).toBe("warning");
    expect(button(element, "FindPeopleAgain")).toBeUndefined();
  });

  it("says why it could not load", async () => {
    jest.mocked(getOverview).mockRejectedValue(failure("NOT_FOUND"));
    const element = createElement("c-user-mapping-list", { is: UserMappingList });
    element.connectionId = "a00000000000001AAA";
    document.body.appendChild(element);
    await settle();
    expect(find<HTMLElement & { variant: string }>(element, "c-scoped-message")?.variant).toBe("error");
    await expect(element).toBeAccessible();
  });
});
