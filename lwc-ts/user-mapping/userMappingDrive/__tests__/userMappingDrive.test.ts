import { drive, isMoving } from "c/userMappingDrive";

describe("driving a long change", () => {
  it("calls until the change is at rest, and tells each part (SL-08)", async () => {
    const answers = ["Applying", "Applying", "Applied", "never"].map((status) => ({ status }));
    const told: string[] = [];
    const last = await drive(
      () => Promise.resolve(answers.shift() ?? null),
      (step) => void told.push(step?.status ?? ""),
    );
    expect(last?.status).toBe("Applied");
    expect(told).toEqual(["Applying", "Applying", "Applied"]);
  });

  it("stops when nobody listens any more", async () => {
    const call = jest.fn().mockResolvedValue({ status: "Undoing" });
    await drive(call, () => false);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("knows what is at rest", () => {
    expect(["Planning", "Applying", "Undoing"].every((status) => isMoving({ status }))).toBe(true);
    expect(["Planned", "Applied", "Undone", "Discarded", null].some((status) => isMoving({ status }))).toBe(false);
  });
});
