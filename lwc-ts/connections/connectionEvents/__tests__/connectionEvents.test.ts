import { eventText, outcomeWords } from "c/connectionEvents";

const entry = { category: "Connection", action: "Approved", outcome: "Success" };

describe("c-connection-events", () => {
  it("says what happened, and the outcome unless it succeeded", () => {
    const done = eventText(entry as never);
    expect(eventText({ ...entry, outcome: "Refused" } as never)).not.toBe(done);
    expect(outcomeWords["Refused"]).not.toBe(outcomeWords["Failed"]);
    expect(eventText({ ...entry, category: "Callback" } as never)).not.toBe(done);
    expect(eventText({ ...entry, action: "Cleared" } as never)).toBe("Cleared");
  });
});
