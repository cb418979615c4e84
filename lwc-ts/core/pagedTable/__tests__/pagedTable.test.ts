import { createElement } from "lwc";
import PagedTable from "c/pagedTable";

const columns = [
  { label: "Name", fieldName: "url", type: "url", typeAttributes: { label: { fieldName: "name" } } },
  { label: "Health", fieldName: "health" },
  { type: "action", typeAttributes: { rowActions: [{ label: "Open", name: "open" }] } },
];
const rows = Array.from({ length: 120 }, (_, index) => ({ id: `r${index}`, name: `Row ${index}`, health: "9 of 9" }));

let resize: (width: number) => void;

function render() {
  const element = createElement("c-paged-table", { is: PagedTable });
  const texts = {
    previousLabel: "Previous",
    nextLabel: "Next",
    rangeLabel: "{0}–{1} of {2}",
    actionsLabel: "Actions for {0}",
  };
  Object.assign(element, { columns, rows, label: "Connections", ...texts });
  document.body.appendChild(element);
  return element;
}

/** A stub of a base component with its public properties. */
type Stub = HTMLElement & Record<"data" | "isLoading" | "label", unknown>;

const find = (element: HTMLElement, selector: string): Stub => element.shadowRoot?.querySelector(selector) as Stub;

describe("c-paged-table", () => {
  beforeEach(() => {
    globalThis.ResizeObserver = class {
      constructor(callback: ResizeObserverCallback) {
        resize = (width) => callback([{ contentRect: { width } } as ResizeObserverEntry], this);
      }
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    };
  });

  it("shows pages of fifty and says which", async () => {
    const element = render();
    expect(find(element, "lightning-datatable").data).toHaveLength(50);
    expect(find(element, "nav span").textContent).toBe("1–50 of 120");
    const [previous, next] = [
      ...(element.shadowRoot?.querySelectorAll("lightning-button") ?? []),
    ] as HTMLButtonElement[];
    expect(previous?.disabled).toBe(true);
    next?.click();
    next?.click();
    await Promise.resolve();
    expect(find(element, "lightning-datatable").data).toHaveLength(20);
    expect(find(element, "nav span").textContent).toBe("101–120 of 120");
  });

  it("returns to a page that exists when rows become fewer", async () => {
    const element = render();
    (element.shadowRoot?.querySelectorAll("lightning-button")[1] as HTMLButtonElement).click();
    element.rows = rows.slice(0, 3);
    await Promise.resolve();
    expect(find(element, "lightning-datatable").data).toHaveLength(3);
    expect(find(element, "nav")).toBeNull();
  });

  it("becomes a list of cards when narrow, with the actions of the row", async () => {
    const element = render();
    resize(320);
    await Promise.resolve();
    expect(find(element, "lightning-datatable")).toBeNull();
    expect(find(element, "h3").textContent).toBe("Row 0");
    const listener = jest.fn();
    element.addEventListener("rowaction", listener);
    find(element, "lightning-button-menu").dispatchEvent(new CustomEvent("select", { detail: { value: "open" } }));
    expect(listener.mock.calls[0][0].detail).toEqual({ action: { name: "open" }, row: rows[0] });
    await expect(element).toBeAccessible();
  });

  it("asks for the actions of a card's row when its menu opens", async () => {
    const element = render();
    const rowActions = jest.fn((row, done) => done([{ label: `Close ${row.name}`, name: "close" }]));
    element.columns = [...columns.slice(0, 1), { type: "action", typeAttributes: { rowActions } }];
    resize(320);
    await Promise.resolve();
    const menu = find(element, "lightning-button-menu");
    expect(menu.isLoading).toBe(true);
    menu.dispatchEvent(new CustomEvent("open"));
    await Promise.resolve();
    expect(rowActions.mock.calls[0]?.[0]).toEqual(rows[0]);
    expect(find(element, "lightning-menu-item").label).toBe("Close Row 0");
    expect(menu.isLoading).toBe(false);
  });

  it("keeps the title of a card what its column is: a link or a button", async () => {
    const element = render();
    element.rows = [{ ...rows[0], url: "/lightning/r/Thing__c/r0/view" }];
    resize(320);
    await Promise.resolve();
    expect(find(element, "h3 a").getAttribute("href")).toBe("/lightning/r/Thing__c/r0/view");
    element.columns = [{ label: "Name", fieldName: "name", type: "button", typeAttributes: { name: "open" } }];
    const listener = jest.fn();
    element.addEventListener("rowaction", listener);
    await Promise.resolve();
    find(element, "h3 lightning-button").click();
    expect(listener.mock.calls[0][0].detail.action).toEqual({ name: "open" });
  });
});
