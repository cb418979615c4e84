import { fill, readFailure } from "c/connectionError";

describe("c-connection-error", () => {
  it("reads the code and the sentence that Apex sends", () => {
    const message = JSON.stringify({ code: "DUPLICATE", message: "Already connected.", correlationId: "X1" });
    expect(readFailure({ body: { message } })).toMatchObject({
      code: "DUPLICATE",
      message: "Already connected.",
      isAnswer: true,
    });
  });

  it("shows the platform's own errors as they are", () => {
    expect(readFailure({ body: { message: "No access" } })).toEqual({
      code: "UNEXPECTED",
      message: "No access",
      details: "",
      isAnswer: false,
    });
    expect(readFailure({ body: [{ message: "One." }, { message: "Two." }] }).message).toBe("One. Two.");
    expect(readFailure(new Error("Offline")).message).toBe("Offline");
  });

  it("fills placeholders and leaves those without a value", () => {
    expect(fill("{0} of {1}, {2}", [1, 2])).toBe("1 of 2, {2}");
  });
});
