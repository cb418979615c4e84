import { TextDecoder as NodeTextDecoder, TextEncoder } from "node:util";
import Papa from "papaparse";
import { readCsv, toCsv, written } from "c/csvFile";

jest.mock("lightning/platformResourceLoader", () => ({ loadScript: jest.fn() }), { virtual: true });
jest.mock("@salesforce/resourceUrl/PapaParse", () => ({ default: "PapaParse" }), { virtual: true });

const read = (text: string, separator = ""): ReturnType<typeof readCsv> =>
  readCsv(new TextEncoder().encode(text).buffer as ArrayBuffer, "", separator);

describe("c/csvFile", () => {
  beforeAll(() => Object.assign(globalThis, { Papa, TextDecoder: NodeTextDecoder }));

  it("tells in which line a record begins, also after a value of several lines", () => {
    const { header, records, separator } = read('Name;Note\r\nAnn;"a\r\nb"\r\n\r\nBo;c\r\n', ";");
    expect(header).toEqual(["Name", "Note"]);
    expect(records.map(({ rowNumber, cells }) => [rowNumber, cells[0]])).toEqual([
      [2, "Ann"],
      [5, "Bo"],
    ]);
    expect(separator).toBe(";");
  });

  it("knows bytes that are no text", () => {
    expect(read("PK\0\u0001").isText).toBe(false);
  });

  it("keeps a spreadsheet from taking values for formulas, and reads its own files back", () => {
    const text = toCsv(["Name"], [["=1+1"]]);
    const [record] = read(text).records;
    expect(record?.cells[0]).toBe("'=1+1");
    expect(written(record?.cells[0])).toBe("=1+1");
  });
});
