import { createElement } from "lwc";
import listLicenses from "@salesforce/apex/UserMappingController.listLicenses";
import UserMappingFilters, { NO_FILTERS, type Filters } from "c/userMappingFilters";
import { find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock(
  "@salesforce/apex/UserMappingController.listLicenses",
  () => {
    const { createApexTestWireAdapter } = jest.requireActual("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

interface Combobox extends HTMLElement {
  readonly value: string;
  readonly options: { label: string; value: string }[];
}

let asked: Filters[];

function render(filters: Filters = NO_FILTERS, isNarrow = false): HTMLElement {
  const element = createElement("c-user-mapping-filters", { is: UserMappingFilters });
  Object.assign(element, {
    connectionId: "a00000000000001AAA",
    filters,
    countByStatus: { Mapped: 34, Ambiguous: 3 },
    isNarrow,
  });
  asked = [];
  element.addEventListener("filters", (event) => {
    asked.push((event as CustomEvent<{ filters: Filters }>).detail.filters);
  });
  document.body.appendChild(element);
  return element;
}

function change(element: HTMLElement, selector: string, value: string): void {
  find(element, selector)?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
}

describe("c-user-mapping-filters", () => {
  it("filters by a count, and takes the filter off again (SL-11)", async () => {
    const element = render();
    find<HTMLButtonElement>(element, "[data-status=Ambiguous]")?.click();
    expect(asked.at(-1)?.status).toBe("Ambiguous");
    Object.assign(element, { filters: asked.at(-1) });
    await settle();
    expect(find(element, "[data-status=Ambiguous]")?.getAttribute("aria-pressed")).toBe("true");
    find<HTMLButtonElement>(element, "[data-status=Ambiguous]")?.click();
    expect(asked.at(-1)?.status).toBe("");
    await expect(element).toBeAccessible();
  });

  it("asks once when the person stops typing", () => {
    jest.useFakeTimers();
    const element = render({ ...NO_FILTERS, method: "Email" });
    change(element, "lightning-input", "sa");
    change(element, "lightning-input", "san");
    jest.advanceTimersByTime(1000);
    jest.useRealTimers();
    expect(asked).toEqual([{ ...NO_FILTERS, method: "Email", words: "san" }]);
  });

  it("offers the licenses of the users found", async () => {
    const element = render();
    (listLicenses as unknown as { emit(value: string[]): void }).emit(["Salesforce"]);
    await settle();
    const license = find<Combobox>(element, "[data-name=license]");
    expect(license?.options.map(({ value }) => value)).toEqual(["", "Salesforce"]);
    change(element, "[data-name=license]", "Salesforce");
    expect(asked.at(-1)?.license).toBe("Salesforce");
  });

  it("shows counts as a list where it is narrow", async () => {
    const element = render({ ...NO_FILTERS, status: "Mapped" }, true);
    const statuses = find<Combobox>(element, "[data-name=status]");
    expect(statuses?.value).toBe("Mapped");
    expect(find(element, "[data-status]")).toBeNull();
    change(element, "[data-name=status]", "Held");
    expect(asked.at(-1)?.status).toBe("Held");
    await expect(element).toBeAccessible();
  });
});
