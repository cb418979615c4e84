import { createElement } from "lwc";
import goOn from "@salesforce/apex/MappingChangeController.goOn";
import getOverview from "@salesforce/apex/UserMappingController.getOverview";
import getPage from "@salesforce/apex/UserMappingController.getPage";
import startRun from "@salesforce/apex/UserMappingController.startRun";
import type { MappingChangeSet } from "apex/MappingChangeSet";
import type { MappingOverview } from "apex/MappingOverview";
import UserMappingList from "c/userMappingList";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/MappingChangeController.goOn", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.getOverview", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.getPage", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.resumeRun", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.startRun", () => ({ default: jest.fn() }), { virtual: true });

const overview = {
  connectionName: "Acme Slack",
  providerLabel: "Slack",
  isLive: true,
  keys: ["Email"],
  countByStatus: { Mapped: 1, Ambiguous: 1 },
  run: null,
} as unknown as MappingOverview;

async function render(shown: MappingOverview = overview): Promise<HTMLElement> {
  jest.mocked(getOverview).mockResolvedValue(shown);
  jest.mocked(getPage).mockResolvedValue({ rows: [], total: 0 });
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

function people(element: HTMLElement): (HTMLElement & { isReadOnly: boolean }) | null {
  return find(element, "c-user-mapping-people");
}

describe("c-user-mapping-list", () => {
  it("says how to begin when nobody is mapped yet", async () => {
    const element = await render({ ...overview, countByStatus: {} });
    expect(find(element, "c-empty-state")).not.toBeNull();
    expect(people(element)).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows its people, and anew after one of them changed", async () => {
    const element = await render();
    people(element)?.dispatchEvent(new CustomEvent("change"));
    await settle();
    expect(getOverview).toHaveBeenCalledTimes(2);
    expect(getPage).toHaveBeenCalledTimes(2);
    await expect(element).toBeAccessible();
  });

  it("goes on with what a closed page left, until it is at rest (SL-08)", async () => {
    const unfinished = { id: "a02000000000001AAA", kind: "KeyChange", status: "Applying", startedBy: "Bo Chen" };
    const element = await render({ ...overview, unfinished } as unknown as MappingOverview);
    expect(find<HTMLElement & { variant: string }>(element, "c-scoped-message")?.variant).toBe("warning");
    await expect(element).toBeAccessible();
    jest
      .mocked(goOn)
      .mockResolvedValueOnce({ status: "Applying" } as MappingChangeSet)
      .mockResolvedValue({ status: "Applied" } as MappingChangeSet);
    jest.mocked(getOverview).mockResolvedValue(overview);
    button(element, "GoOn")?.click();
    await settle();
    await settle();
    expect(goOn).toHaveBeenCalledTimes(2);
    expect(find(element, "c-scoped-message")).toBeNull();
  });

  it("asks for the file again when an import was left (SL-10)", async () => {
    const unfinished = { id: "a02000000000001AAA", kind: "Import", status: "Planning", startedBy: "Bo Chen" };
    const element = await render({ ...overview, unfinished } as unknown as MappingOverview);
    const views: string[] = [];
    element.addEventListener("view", (event) => views.push((event as CustomEvent<{ view: string }>).detail.view));
    button(element, "ImportCsv")?.click();
    button(element, "ChangesTitle")?.click();
    expect(views).toEqual(["import", "changes"]);
    expect(button(element, "GoOn")).toBeUndefined();
  });

  it("says who runs already, and keeps the list", async () => {
    const element = await render();
    jest.mocked(startRun).mockRejectedValue(failure("RUN_UNDER_WAY"));
    button(element, "FindPeopleAgain")?.click();
    await settle();
    await settle();
    expect(find<HTMLElement & { message: string }>(element, "c-failure-message")?.message).toBe("It did not work.");
    expect(people(element)).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("is read-only while no data moves", async () => {
    const element = await render({ ...overview, isLive: false });
    expect(find<HTMLElement & { variant: string }>(element, "c-scoped-message")?.variant).toBe("warning");
    expect(button(element, "FindPeopleAgain")).toBeUndefined();
    expect(people(element)?.isReadOnly).toBe(true);
  });

  it("says why it could not load", async () => {
    jest.mocked(getOverview).mockRejectedValue(failure("NOT_FOUND"));
    const element = createElement("c-user-mapping-list", { is: UserMappingList });
    element.connectionId = "a00000000000001AAA";
    document.body.appendChild(element);
    await settle();
    expect(find<HTMLElement & { failure: unknown }>(element, "c-load-state")?.failure).toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(element).toBeAccessible();
  });
});
