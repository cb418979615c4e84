import { TextDecoder as NodeTextDecoder } from "node:util";
import Papa from "papaparse";
import { readMappings, toCsv } from "c/userMappingFile";

jest.mock("lightning/platformResourceLoader", () => ({ loadScript: jest.fn() }), { virtual: true });
jest.mock("@salesforce/resourceUrl/PapaParse", () => ({ default: "PapaParse" }), { virtual: true });
jest.mock("@salesforce/apex/MappingImportController.exportRows", () => ({ default: jest.fn() }), { virtual: true });

const HEADER = "External email,Salesforce username,ACTION";

/** The bytes of this environment's own kind, as a browser hands them over. */
function bytes(values: Iterable<number>): ArrayBuffer {
  return Uint8Array.from(values).buffer as ArrayBuffer;
}

function read(text: string, encoding: BufferEncoding = "utf-8", separator = ""): ReturnType<typeof readMappings> {
  return readMappings(bytes(Buffer.from(text, encoding)), "", separator);
}

describe("files of mappings (SL-10)", () => {
  beforeAll(() => {
    Object.assign(globalThis, { Papa, TextDecoder: NodeTextDecoder });
  });

  it("reads rows with their line numbers, also after quoted line breaks and blank lines", () => {
    const { lines, problem } = read(`${HEADER}\r\n"a\r\nb@x.example",u1,\r\n\r\nc@x.example,u2,CLEAR\r\n`);
    expect(problem).toBe("");
    expect(lines.map(({ rowNumber, username, action }) => [rowNumber, username, action])).toEqual([
      [2, "u1", ""],
      [5, "u2", "CLEAR"],
    ]);
  });

  it("recognises separators", () => {
    for (const separator of [",", ";", "\t"]) {
      const text = `${HEADER.replaceAll(",", separator)}\na@x.example${separator}u1${separator}\n`;
      expect(read(text)).toMatchObject({ separator, problem: "", lines: [{ username: "u1" }] });
    }
  });

  it("recognises UTF-8 with and without a mark, UTF-16 and Shift_JIS", () => {
    const text = `${HEADER}\nken@x.example,山田,\n`;
    expect(read(text)).toMatchObject({ encoding: "utf-8", lines: [{ username: "山田" }] });
    expect(read(`\uFEFF${text}`)).toMatchObject({ encoding: "utf-8", lines: [{ username: "山田" }] });
    expect(read(`\uFEFF${text}`, "utf16le")).toMatchObject({ encoding: "utf-16le", lines: [{ username: "山田" }] });
    const japanese = [...Buffer.from(`${HEADER}\nken@x.example,`), 0x8e, 0x52, 0x93, 0x63, ...Buffer.from(",\n")];
    expect(readMappings(bytes(japanese), "", "")).toMatchObject({
      encoding: "shift_jis",
      lines: [{ username: "山田" }],
    });
  });

  it("says which column is missing, and what is no text", () => {
    expect(read("Email,Salesforce username\na,b\n").problem).not.toBe("");
    expect(read("External email\na\n").problem).not.toBe("");
    expect(read("\0\0\0\0").problem).toBe("c.UserMapping_NotText");
  });

  it("refuses more than 50,000 rows", () => {
    expect(read(`${HEADER}\n${"a@x.example,u,\n".repeat(50_001)}`).problem).toBe("c.UserMapping_TooManyRows");
    expect(read(`${HEADER}\n${"a@x.example,u,\n".repeat(50_000)}`).problem).toBe("");
  });

  it("reads what it wrote: people by their ID, values without the apostrophe before a formula", () => {
    const fields = ["External email", "Salesforce username", "ACTION", "External name", "External ID"];
    const { lines } = read(toCsv(fields, [["+49@x.example", "=u1", "", "=Name", "-U1"]]));
    expect(lines[0]).toMatchObject({ externalEmail: "+49@x.example", username: "=u1", externalId: "-U1" });
  });

  it("writes nothing that a spreadsheet takes for a formula", () => {
    const csv = toCsv(["Name"], [["=1+1"], ["+49"], ["-1"], ["@sum"], ['say "hi"']]);
    expect(csv.split("\r\n")).toEqual(["Name", `"'=1+1"`, `"'+49"`, `"'-1"`, `"'@sum"`, '"say ""hi"""']);
  });
});
