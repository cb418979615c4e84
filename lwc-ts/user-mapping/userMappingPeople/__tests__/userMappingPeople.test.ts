import { createElement } from "lwc";
import clearMany from "@salesforce/apex/UserMappingController.clearMany";
import findAgain from "@salesforce/apex/UserMappingController.findAgain";
import getPage from "@salesforce/apex/UserMappingController.getPage";
import undo from "@salesforce/apex/UserMappingController.undo";
import type { UserMappingPage } from "apex/UserMappingPage";
import type { UserMappingRow } from "apex/UserMappingRow";
import ConnectionReasonModal from "c/connectionReasonModal";
import UserMappingPeople from "c/userMappingPeople";
import people from "./data/people.json";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/UserMappingController.clearMany", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.findAgain", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.getPage", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.undo", () => ({ default: jest.fn() }), { virtual: true });

interface Table extends HTMLElement {
  readonly people: UserMappingRow[];
  readonly total: number;
  readonly offset: number;
}

const KEN = "a01000000000001AAA";
const MARIA = "a01000000000002AAA";

async function render(total = 2, properties: object = {}): Promise<HTMLElement> {
  jest.mocked(getPage).mockImplementation(({ search }) =>
    Promise.resolve({
      rows: total ? people : [],
      total: search?.afterId ? null : total,
    } as unknown as UserMappingPage),
  );
  const element = createElement("c-user-mapping-people", { is: UserMappingPeople });
  Object.assign(element, { connectionId: "a00000000000001AAA", countByStatus: { Mapped: 1 }, ...properties });
  document.body.appendChild(element);
  await settle();
  return element;
}

function button(element: HTMLElement, label: string): HTMLElement | undefined {
  const all = element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>("lightning-button") ?? [];
  return [...all].find((candidate) => candidate.label === `c.UserMapping_${label}`);
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

function toasts(element: HTMLElement): string[] {
  const titles: string[] = [];
  element.addEventListener("lightning__showtoast", (event) => {
    titles.push((event as CustomEvent<{ title: string }>).detail.title);
  });
  return titles;
}

describe("c-user-mapping-people", () => {
  it("shows people with what became of them", async () => {
    const element = await render();
    expect(table(element)?.people.map(({ externalName }) => externalName)).toEqual(["Ken Ito", "Maria Santos"]);
    await expect(element).toBeAccessible();
  });

  it("keeps the filters visible when nobody fits, and clears them", async () => {
    const element = await render(0);
    expect(table(element)).toBeNull();
    expect(find(element, "c-user-mapping-filters")).not.toBeNull();
    await expect(element).toBeAccessible();
    const calls = jest.mocked(getPage).mock.calls.length;
    find(element, "c-empty-state lightning-button")?.click();
    await settle();
    expect(jest.mocked(getPage).mock.calls.length).toBe(calls + 1);
  });

  it("asks for what the filters say, from the first page on (SL-11)", async () => {
    const element = await render(120);
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
    const element = await render(120);
    await tell(table(element), "next");
    expect(lastSearch()).toMatchObject({ afterId: MARIA, afterValue: "Maria Santos" });
    expect(table(element)).toMatchObject({ total: 120, offset: 50 });
    await tell(table(element), "previous");
    expect(lastSearch()["afterId"]).toBeNull();
  });

  it("clears the selected people with a reason and the versions seen, and undoes it (SL-12, SL-11)", async () => {
    const element = await render();
    const changed = jest.fn();
    element.addEventListener("change", changed);
    jest.mocked(ConnectionReasonModal.open as unknown as jest.Mock).mockResolvedValue("Left");
    jest.mocked(clearMany).mockResolvedValue("a02000000000001AAA");
    await tell(table(element), "choose", { ids: [KEN] });
    button(element, "Clear")?.click();
    await settle();
    expect(clearMany).toHaveBeenCalledWith({ versionById: { [KEN]: 2 }, reason: "Left" });
    jest.mocked(undo).mockResolvedValue(0);
    const titles = toasts(element);
    button(element, "Undo")?.click();
    await settle();
    expect(undo).toHaveBeenCalledWith({ changeSetId: "a02000000000001AAA" });
    expect(titles).toEqual(["c.UserMapping_DoneUndone"]);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it("says that nothing changed when nobody was found again", async () => {
    const element = await render();
    const titles = toasts(element);
    jest.mocked(findAgain).mockResolvedValue(null);
    await tell(table(element), "choose", { ids: [KEN] });
    button(element, "FindAgain")?.click();
    await settle();
    expect(titles).toEqual(["c.UserMapping_DoneNothing"]);
    expect(button(element, "Undo")).toBeUndefined();
  });

  it("says what was refused, and keeps the people", async () => {
    const element = await render();
    jest.mocked(findAgain).mockRejectedValue(failure("CHANGED_BY_ANOTHER"));
    await tell(table(element), "choose", { ids: [KEN] });
    button(element, "FindAgain")?.click();
    await settle();
    expect(find<HTMLElement & { message: string }>(element, "c-failure-message")?.message).toBe("It did not work.");
    expect(table(element)).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("opens the panel of a person, and gives focus back to the list", async () => {
    const element = await render();
    await tell(table(element), "open", { id: MARIA });
    const panel = find<HTMLElement & { mappingId: string }>(element, "c-user-mapping-panel");
    expect(panel?.mappingId).toBe(MARIA);
    await tell(panel, "close");
    expect(find(element, "c-user-mapping-panel")).toBeNull();
    expect(element.shadowRoot?.activeElement).toBe(find(element, ".people"));
  });

  it("offers no bulk changes while no data moves", async () => {
    const element = await render(2, { isReadOnly: true });
    await tell(table(element), "choose", { ids: [KEN] });
    expect(button(element, "Clear")).toBeUndefined();
  });

  it("says why it could not load", async () => {
    jest.mocked(getPage).mockRejectedValue(failure("NOT_FOUND"));
    const element = createElement("c-user-mapping-people", { is: UserMappingPeople });
    element.connectionId = "a00000000000001AAA";
    document.body.appendChild(element);
    await settle();
    expect(find<HTMLElement & { failure: unknown }>(element, "c-load-state")?.failure).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
