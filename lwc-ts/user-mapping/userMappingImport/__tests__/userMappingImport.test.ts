import { createElement } from "lwc";
import undo from "@salesforce/apex/MappingChangeController.undo";
import begin from "@salesforce/apex/MappingImportController.begin";
import finish from "@salesforce/apex/MappingImportController.finish";
import importLines from "@salesforce/apex/MappingImportController.importLines";
import preview from "@salesforce/apex/MappingImportController.preview";
import type { MappingChangeSet } from "apex/MappingChangeSet";
import type { MappingImportRow } from "apex/MappingImportRow";
import { readMappings } from "c/userMappingFile";
import UserMappingImport from "c/userMappingImport";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/MappingChangeController.undo", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MappingImportController.begin", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MappingImportController.finish", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MappingImportController.importLines", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MappingImportController.preview", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("c/userMappingFile", () => ({
  ENCODINGS: ["utf-8"],
  loadPapa: jest.fn().mockResolvedValue(undefined),
  readMappings: jest.fn(),
  downloadErrors: jest.fn(),
  downloadMappings: jest.fn(),
}));

const line = (rowNumber: number, externalEmail: string): MappingImportRow =>
  ({ rowNumber, externalEmail, username: "u", action: "" }) as MappingImportRow;

function answering(outcomeOf: (row: MappingImportRow) => string) {
  return ({ lines }: { lines: MappingImportRow[] | null | undefined }): Promise<MappingImportRow[]> =>
    Promise.resolve((lines ?? []).map((row) => ({ ...row, outcome: outcomeOf(row) })));
}

async function choose(lines: MappingImportRow[], problem = ""): Promise<HTMLElement> {
  jest.mocked(readMappings).mockReturnValue({ lines, encoding: "utf-8", separator: ",", problem });
  const element = createElement("c-user-mapping-import", { is: UserMappingImport });
  element.connectionId = "a00000000000001AAA";
  document.body.appendChild(element);
  await settle();
  const input = find<HTMLElement & { files: unknown }>(element, "lightning-input");
  if (input) input.files = [{ name: "people.csv", arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) }];
  input?.dispatchEvent(new CustomEvent("change"));
  for (let turn = 0; turn < 5; turn++) await settle();
  return element;
}

function button(element: HTMLElement, label: string): HTMLElement | undefined {
  const all = element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>("lightning-button") ?? [];
  return [...all].find((candidate) => candidate.label === `c.UserMapping_${label}`);
}

async function startImport(element: HTMLElement): Promise<void> {
  const reason = find<HTMLElement & { reportValidity(): boolean }>(element, "lightning-textarea");
  if (reason) reason.reportValidity = () => true;
  reason?.dispatchEvent(new CustomEvent("change", { detail: { value: "HR file" } }));
  button(element, "ImportRows")?.click();
  for (let turn = 0; turn < 5; turn++) await settle();
}

describe("c-user-mapping-import", () => {
  it("asks for a file first", async () => {
    const element = createElement("c-user-mapping-import", { is: UserMappingImport });
    document.body.appendChild(element);
    await settle();
    expect(find(element, "c-paged-table")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("previews in chunks of 500 and refuses a person named twice, with the errors first (SL-10)", async () => {
    jest.mocked(preview).mockImplementation(answering(() => "New"));
    const lines = Array.from({ length: 600 }, (_none, index) => line(index + 2, `p${index}@x.example`));
    const element = await choose([...lines, line(602, "P0@x.example ")]);
    expect(preview).toHaveBeenCalledTimes(2);
    const table = find<HTMLElement & { rows: { rowNumber: string; problem: string }[] }>(element, "c-paged-table");
    expect(table?.rows).toHaveLength(1);
    expect(table?.rows[0]).toMatchObject({ rowNumber: "602", problem: "c.UserMapping_CsvTwice" });
    find<HTMLButtonElement>(element, '[data-name=""]')?.click();
    await settle();
    expect(table?.rows).toHaveLength(601);
    expect(table?.rows[0]?.rowNumber).toBe("602");
    await expect(element).toBeAccessible();
  });

  it("groups errors by cause with their numbers, the most frequent first, as filters (SL-10)", async () => {
    const causes = ["BadUser", "UnknownPerson", "UnknownPerson"];
    jest
      .mocked(preview)
      .mockImplementation(({ lines }) =>
        Promise.resolve(
          (lines ?? []).map((row, index) => ({ ...row, outcome: "Error", cause: causes[index] ?? null })),
        ),
      );
    const element = await choose([line(2, "a@x.example"), line(3, "b@x.example"), line(4, "c@x.example")]);
    const groups = [
      ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>(
        "[aria-label='c.UserMapping_ColumnProblem'] button",
      ) ?? []),
    ];
    expect(groups.map(({ dataset }) => dataset["name"])).toEqual(["UnknownPerson", "BadUser"]);
    groups[1]?.click();
    await settle();
    const table = find<HTMLElement & { rows: { rowNumber: string }[] }>(element, "c-paged-table");
    expect(table?.rows.map(({ rowNumber }) => rowNumber)).toEqual(["2"]);
    expect(groups[1]?.getAttribute("aria-pressed")).toBe("true");
    await expect(element).toBeAccessible();
  });

  it("stops when asked, and says where (SL-10)", async () => {
    jest.mocked(preview).mockImplementation(answering(() => "New"));
    jest.mocked(begin).mockResolvedValue("a02000000000001AAA");
    const element = await choose(
      Array.from({ length: 1200 }, (_none, index) => line(index + 2, `p${index}@x.example`)),
    );
    jest.mocked(importLines).mockImplementation(({ lines }) => {
      button(element, "Stop")?.click();
      return answering(() => "New")({ lines });
    });
    await startImport(element);
    expect(importLines).toHaveBeenCalledTimes(1);
    expect(finish).toHaveBeenCalled();
    expect(find(element, "[role=status]")?.textContent).toContain("c.UserMapping_ImportStopped");
  });

  it("imports with the reason, closes the set and undoes it (SL-10)", async () => {
    jest.mocked(preview).mockImplementation(answering(() => "New"));
    jest.mocked(importLines).mockImplementation(answering(() => "New"));
    jest.mocked(begin).mockResolvedValue("a02000000000001AAA");
    jest
      .mocked(undo)
      .mockResolvedValueOnce({ status: "Undoing" } as MappingChangeSet)
      .mockResolvedValue({ status: "Undone", leftOutCount: 0 } as MappingChangeSet);
    const element = await choose([line(2, "a@x.example")]);
    await startImport(element);
    expect(begin).toHaveBeenCalledWith({ connectionId: "a00000000000001AAA", reason: "HR file" });
    expect(finish).toHaveBeenCalledWith({ changeSetId: "a02000000000001AAA" });
    button(element, "UndoImport")?.click();
    await settle();
    await settle();
    expect(undo).toHaveBeenCalledTimes(2);
    expect(find(element, "[role=status]")?.textContent).toContain("c.UserMapping_DoneUndone");
  });

  it("closes the set also when the import breaks, so that it can be undone", async () => {
    jest.mocked(preview).mockImplementation(answering(() => "New"));
    jest.mocked(begin).mockResolvedValue("a02000000000001AAA");
    jest.mocked(importLines).mockRejectedValue(failure("READ_ONLY"));
    const element = await choose([line(2, "a@x.example")]);
    await startImport(element);
    expect(finish).toHaveBeenCalled();
    expect(find<HTMLElement & { message: string }>(element, "c-failure-message")?.message).toBe("It did not work.");
  });

  it("offers no import when no row can be imported, or none would change anything", async () => {
    jest.mocked(preview).mockImplementation(answering(() => "Error"));
    expect(button(await choose([line(2, "a@x.example")]), "ImportRows")).toBeUndefined();
    jest.mocked(preview).mockImplementation(answering(() => "Same"));
    const element = await choose([line(2, "a@x.example")]);
    expect(find(element, "[role=status]")?.textContent).toContain("c.UserMapping_NothingToChange");
  });

  it("shows what is wrong with the file as a whole", async () => {
    const element = await choose([], "Column missing");
    expect(find<HTMLElement & { message: string }>(element, "c-failure-message")?.message).toBe("Column missing");
    expect(preview).not.toHaveBeenCalled();
  });
});
