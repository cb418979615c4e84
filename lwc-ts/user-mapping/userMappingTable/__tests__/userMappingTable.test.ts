import { createElement } from "lwc";
import UserMappingTable from "c/userMappingTable";
import people from "../../userMappingPeople/__tests__/data/people.json";
import { find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

async function render(properties: object = {}): Promise<HTMLElement> {
  const element = createElement("c-user-mapping-table", { is: UserMappingTable });
  Object.assign(element, { people, total: people.length, ...properties });
  document.body.appendChild(element);
  await settle();
  return element;
}

function heard(element: HTMLElement, name: string): unknown[] {
  const details: unknown[] = [];
  element.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

function pages(element: HTMLElement): (HTMLElement & { disabled: boolean })[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement & { disabled: boolean }>("nav lightning-button") ?? [])];
}

describe("c-user-mapping-table", () => {
  it("shows people with what became of them", async () => {
    const element = await render();
    const table = find<HTMLElement & { data: { name: string; user: string }[]; columns: object[] }>(
      element,
      "lightning-datatable",
    );
    expect(table?.data.map(({ name, user }) => [name, user])).toEqual([
      ["Ken Ito", "Ken Ito"],
      ["Maria Santos", ""],
    ]);
    expect(table?.columns).toHaveLength(6);
    await expect(element).toBeAccessible();
  });

  it("leaves out the last two columns beside the panel", async () => {
    const element = await render({ isShort: true });
    expect(find<HTMLElement & { columns: object[] }>(element, "lightning-datatable")?.columns).toHaveLength(4);
  });

  it("tells what is opened, selected and ordered", async () => {
    const element = await render();
    const [opened, chosen, ordered] = ["open", "choose", "order"].map((name) => heard(element, name));
    const table = find(element, "lightning-datatable");
    table?.dispatchEvent(new CustomEvent("rowaction", { detail: { row: { id: "a1" } } }));
    table?.dispatchEvent(new CustomEvent("rowselection", { detail: { selectedRows: [{ id: "a1" }, { id: "a2" }] } }));
    table?.dispatchEvent(new CustomEvent("sort", { detail: { fieldName: "changedAt", sortDirection: "desc" } }));
    expect(opened).toEqual([{ id: "a1" }]);
    expect(chosen).toEqual([{ ids: ["a1", "a2"] }]);
    expect(ordered).toEqual([{ order: { by: "changedAt", direction: "desc" } }]);
  });

  it("pages where there are more", async () => {
    const first = await render({ total: 120 });
    expect(pages(first).map(({ disabled }) => disabled)).toEqual([true, false]);
    const asked = heard(first, "next");
    pages(first)[1]?.click();
    expect(asked).toHaveLength(1);
    const last = await render({ total: 52, offset: 50 });
    expect(pages(last).map(({ disabled }) => disabled)).toEqual([false, true]);
  });

  it("shows cards where it is narrow", async () => {
    const element = await render({ isNarrow: true });
    expect(find(element, "c-paged-table")).not.toBeNull();
    expect(find(element, "lightning-datatable")).toBeNull();
    await expect(element).toBeAccessible();
  });
});
