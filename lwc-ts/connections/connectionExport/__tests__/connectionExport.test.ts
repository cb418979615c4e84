import { createElement } from "lwc";
import listFiles from "@salesforce/apex/ConnectionExportController.listFiles";
import readPart from "@salesforce/apex/ConnectionExportController.readPart";
import ConnectionExport from "c/connectionExport";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionExportController.listFiles", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionExportController.readPart", () => ({ default: jest.fn() }), { virtual: true });

const list = listFiles as unknown as jest.Mock;
const read = readPart as unknown as jest.Mock;
const FILES = [
  { name: "settings.json", label: "Settings" },
  { name: "history.csv", label: "History" },
];

async function render(): Promise<HTMLElement> {
  const element = createElement("c-connection-export", { is: ConnectionExport });
  Object.assign(element, { connectionId: "a00000000000001AAA", connectionName: "Acme" });
  document.body.appendChild(element);
  await settle();
  return element;
}

describe("c-connection-export", () => {
  const saved: { name: string; parts: unknown[] }[] = [];
  beforeEach(() => {
    saved.length = 0;
    list.mockResolvedValue(FILES);
    let parts: unknown[] = [];
    const remember = (given: unknown[]): object => {
      parts = given;
      return {};
    };
    jest.spyOn(globalThis, "Blob").mockImplementation(remember as never);
    URL.createObjectURL = () => "blob:1";
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push({ name: this.download, parts });
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it("reads a file in parts and hands it over whole (CL-17)", async () => {
    read
      .mockResolvedValueOnce({ text: "a\r\n", rowCount: 100, nextAfter: "X" })
      .mockResolvedValueOnce({ text: "b\r\n", rowCount: 7, nextAfter: null });
    const element = await render();
    find(element, "lightning-button[data-name='history.csv']")?.click();
    await settle();
    expect(read.mock.calls.map(([{ after }]) => after)).toEqual([null, "X"]);
    expect(saved).toEqual([{ name: "Acme history.csv", parts: ["\uFEFFa\r\nb\r\n"] }]);
    expect(find(element, "[role=status]")?.textContent).toBe("c.Connections_ExportDone");
    await expect(element).toBeAccessible();
  });

  it("reads one file at a time", async () => {
    read.mockReturnValue(new Promise(() => undefined));
    const element = await render();
    find(element, "lightning-button[data-name='history.csv']")?.click();
    find(element, "lightning-button[data-name='settings.json']")?.click();
    await settle();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("hands nothing over when a part cannot be read, and says why", async () => {
    read
      .mockResolvedValueOnce({ text: "a\r\n", rowCount: 100, nextAfter: "X" })
      .mockRejectedValueOnce(failure("UNEXPECTED"));
    const element = await render();
    find(element, "lightning-button[data-name='history.csv']")?.click();
    await settle();
    expect(saved).toEqual([]);
    expect(find<HTMLElement & { failure: object | null }>(element, "c-load-state")?.failure).not.toBeNull();
  });

  it("says why the files could not be listed, and tries again", async () => {
    list.mockReset();
    list.mockRejectedValueOnce(failure("MISSING_PERMISSION")).mockResolvedValueOnce(FILES);
    const element = await render();
    find(element, "c-load-state")?.dispatchEvent(new CustomEvent("retry"));
    await settle();
    expect(element.shadowRoot?.querySelectorAll("li")).toHaveLength(2);
  });
});
