import ConnectionReasonModal from "c/connectionReasonModal";
import { askToClear } from "c/userMappingDialogs";

const open = ConnectionReasonModal.open as unknown as jest.Mock;

describe("question before clearing", () => {
  it("names one person, and the first five of many", async () => {
    open.mockResolvedValue("because");
    expect(await askToClear(["Ken"])).toBe("because");
    await askToClear(["A", "B", "C", "D", "E", "F"]);
    const [one, many] = open.mock.calls.map(([options]) => options as { label: string; actVariant: string });
    expect(one?.label).not.toBe(many?.label);
    expect(many?.actVariant).toBe("destructive");
  });
});
