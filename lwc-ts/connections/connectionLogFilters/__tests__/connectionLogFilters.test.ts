import { createElement } from "lwc";
import listActors from "@salesforce/apex/AuditLogController.listActors";
import listCategories from "@salesforce/apex/AuditLogController.listCategories";
import listConnections from "@salesforce/apex/ConnectionController.listConnections";
import ConnectionLogFilters, { type LogFilter } from "c/connectionLogFilters";
import { find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/AuditLogController.listActors", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/AuditLogController.listCategories", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionController.listConnections", () => ({ default: jest.fn() }), { virtual: true });

type Combobox = HTMLElement & { options: { label: string; value: string }[] };

async function render(filter: LogFilter): Promise<{ element: HTMLElement; changed: jest.Mock }> {
  (listCategories as unknown as jest.Mock).mockResolvedValue(["Health", "Novelty"]);
  (listActors as unknown as jest.Mock).mockResolvedValue([{ id: "005000000000001AAA", name: "Ada Admin" }]);
  (listConnections as unknown as jest.Mock).mockRejectedValue(new Error("no right to see connections"));
  const element = createElement("c-connection-log-filters", { is: ConnectionLogFilters });
  Object.assign(element, { filter });
  const changed = jest.fn();
  element.addEventListener("filterchange", (event) => changed((event as CustomEvent).detail));
  document.body.appendChild(element);
  await settle();
  return { element, changed };
}

const set = (element: HTMLElement, name: string, value: string): void => {
  find(element, `[data-filter=${name}]`)?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
};

describe("c-connection-log-filters", () => {
  it("offers kinds, people, and what could be read", async () => {
    const { element } = await render({});
    const labelsOf = (name: string) =>
      find<Combobox>(element, `[data-filter=${name}]`)?.options.map(({ label }) => label);
    expect(labelsOf("kind")).toEqual(["c.Connections_LogAllKinds", "c.Connections_KindHealth", "Novelty"]);
    expect(labelsOf("person")).toEqual(["c.Connections_LogAllPeople", "Ada Admin"]);
    expect(labelsOf("connection")).toEqual(["c.Connections_LogAllConnections"]);
    await expect(element).toBeAccessible();
  });

  it("tells the whole filter when one part changes", async () => {
    const { element, changed } = await render({ kind: "Health" });
    set(element, "person", "005000000000001AAA");
    expect(changed.mock.lastCall?.[0]).toMatchObject({ kind: "Health", person: "005000000000001AAA" });
  });

  it("asks for days, and forgets them with another period", async () => {
    const { element, changed } = await render({ period: "days", firstDay: "2026-11-01" });
    expect(find(element, "[data-filter=lastDay]")).not.toBeNull();
    set(element, "lastDay", "2026-11-21");
    expect(changed.mock.lastCall?.[0]).toEqual({ period: "days", firstDay: "2026-11-01", lastDay: "2026-11-21" });
    set(element, "period", "7");
    expect(changed.mock.lastCall?.[0]).toEqual({ period: "7", firstDay: "", lastDay: "" });
    await expect(element).toBeAccessible();
  });
});
