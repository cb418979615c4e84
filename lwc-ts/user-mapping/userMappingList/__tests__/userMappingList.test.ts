import { createElement } from "lwc";
import goOn from "@salesforce/apex/MappingChangeController.goOn";
import clearMany from "@salesforce/apex/UserMappingController.clearMany";
import findAgain from "@salesforce/apex/UserMappingController.findAgain";
import getOverview from "@salesforce/apex/UserMappingController.getOverview";
import getPage from "@salesforce/apex/UserMappingController.getPage";
import startRun from "@salesforce/apex/UserMappingController.startRun";
import type { MappingChangeSet } from "apex/MappingChangeSet";
import type { MappingOverview } from "apex/MappingOverview";
import type { UserMappingPage } from "apex/UserMappingPage";
import type { UserMappingRow } from "apex/UserMappingRow";
import ConnectionReasonModal from "c/connectionReasonModal";
import UserMappingList from "c/userMappingList";
import people from "./data/people.json";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/MappingChangeController.goOn", () => ({ default: jest.fn() }), { virtual: true });
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
  run: null,
} as unknown as MappingOverview;

async function render(shown: MappingOverview = overview, total = 2): Promise<HTMLElement> {
  jest.mocked(getOverview).mockResolvedValue(shown);
  jest.mocked(getPage).mockImplementation(({ search }) =>
    Promise.resolve({
      rows: total ? people : [],
      total: search?.afterId ? null : total,
    } as unknown as UserMappingPage),
  );
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

interface Table extends HTMLElement {
  readonly people: UserMappingRow[];
  readonly total: number;
  readonly offset: number;
}

function table(element: HTMLElement): Table | null {
  return find<Table>(element, "c-user-mapping-table");
}

function tell(element: Element | null, name: string, detail: object = {}): Promise<void> {
  element?.dispatchEvent(new CustomEvent(name, { detail }));
  return settle();
}

function lastSearch(): Record<string, unknown> {
  return jest.mocked(getPage).mock.calls.at(-1)?.[0].search as unknown as Record<string, unknown>;
}

describe("c-user-mapping-list", () => {
  it("says how to begin when nobody is mapped yet", async () => {
    const element = await render({ ...overview, countByStatus: {} }, 0);
    expect(find(element, "c-empty-state")).not.toBeNull();
    expect(table(element)).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows people with what became of them", async () => {
    const element = await render();
    expect(table(element)?.people.map(({ externalName }) => externalName)).toEqual(["Ken Ito", "Maria Santos"]);
    await expect(element).toBeAccessible();
  });

  it("asks for what the filters say, from the first page on (SL-11)", async () => {
    const element = await render(overview, 120);
    await tell(table(element), "next");
    const filters = { words: "san", status: "Ambiguous", method: "", license: "" };
    await tell(find(element, "c-user-mapping-filters"), "filters", { filters });
    expect(lastSearch()).toMatchObject({ ...filters, afterId: null });
    await tell(table(element), "order", { order: { by: "changedAt", direction: "desc" } });
    expect(lastSearch()).toMatchObject({ orderBy: "changedAt", isDescending: true, words: "san" });
  });

  it("shows the answer to the last question, whatever comes first", async () => {
    const element = await render();
    const answers: ((page: UserMappingPage) => void)[] = [];
    jest.mocked(getPage).mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    for (const words of ["ke", "ken"]) {
      const filters = { words, status: "", method: "", license: "" };

      await tell(find(element, "c-user-mapping-filters"), "filters", { filters });
    }
    answers[1]?.({ rows: [people[0]], total: 1 } as unknown as UserMappingPage);
    await settle();
    answers[0]?.({ rows: people, total: 2 } as unknown as UserMappingPage);
    await settle();
    expect(table(element)?.total).toBe(1);
  });

  it("goes to the next page after the last row, and back; the number of people stays", async () => {
    const element = await render(overview, 120);
    await tell(table(element), "next");
    expect(lastSearch()).toMatchObject({ afterId: "a01000000000002AAA", afterValue: "Maria Santos" });
    expect(table(element)).toMatchObject({ total: 120, offset: 50 });
    await tell(table(element), "previous");
    expect(lastSearch()["afterId"]).toBeNull();
  });

  it("clears the selected people with a reason and the versions seen (SL-12)", async () => {
    const element = await render();
    jest.mocked(ConnectionReasonModal.open as unknown as jest.Mock).mockResolvedValue("Left");
    await tell(table(element), "choose", { ids: ["a01000000000001AAA"] });
    button(element, "Clear")?.click();
    await settle();
    expect(clearMany).toHaveBeenCalledWith({ versionById: { a01000000000001AAA: 2 }, reason: "Left" });
  });

  it("opens the panel of a person", async () => {
    const element = await render();
    await tell(table(element), "open", { id: "a01000000000002AAA" });
    expect(find<HTMLElement & { mappingId: string }>(element, "c-user-mapping-panel")?.mappingId).toBe(
      "a01000000000002AAA",
    );
    await tell(find(element, "c-user-mapping-panel"), "close");
    expect(find(element, "c-user-mapping-panel")).toBeNull();
    expect(element.shadowRoot?.activeElement).toBe(find(element, ".people"));
  });

  it("says that nothing changed when nobody was found again", async () => {
    const element = await render();
    const toasts: string[] = [];
    element.addEventListener("lightning__showtoast", (event) => {
      toasts.push((event as CustomEvent<{ title: string }>).detail.title);
    });
    jest.mocked(findAgain).mockResolvedValue(null);
    await tell(table(element), "choose", { ids: ["a01000000000001AAA"] });
    button(element, "FindAgain")?.click();
    await settle();
    expect(toasts).toEqual(["c.UserMapping_DoneNothing"]);
    expect(button(element, "Undo")).toBeUndefined();
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
    expect(find<HTMLElement & { message: string }>(element, "c-scoped-message")?.message).toBe("It did not work.");
    expect(table(element)).not.toBeNull();
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
