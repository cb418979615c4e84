import {
  caseWord,
  environmentWord,
  fallbackText,
  formatMoment,
  lookOf,
  mappingKeyWord,
  policyWord,
  statusOptions,
} from "c/connectionText";

describe("c-connection-text", () => {
  it("gives each state a word and an icon, and a copied connection its own", () => {
    for (const { value } of statusOptions()) expect(lookOf(value, false).iconName).not.toBe("utility:question");
    expect(lookOf("Active", true).iconName).toBe("utility:lock");
    expect(lookOf("Elsewhere", false)).toEqual({ word: "Elsewhere", iconName: "utility:question", variant: "" });
  });

  it("formats moments and leaves absent ones empty", () => {
    expect(formatMoment("2020-11-21T10:43:00.000Z")).toContain("2020");
    const year = new Date().getUTCFullYear();
    expect(formatMoment(`${year}-03-21T10:43:00.000Z`)).not.toContain(String(year));
    expect(formatMoment(null)).toBe("");
  });

  it("says in one line what happens when nobody fits", () => {
    const hold = { noMatch: "Hold", chatterLicense: "Hold", addedLater: "Hold", inactiveUser: "Hold" };
    expect(fallbackText(null)).toBe(fallbackText(hold));
    expect(fallbackText({ ...hold, noMatch: "Queue" })).toContain(", ");
    expect([caseWord("other"), policyWord("other")]).toEqual(["other", "other"]);
  });

  it("names environments and mapping keys", () => {
    expect(environmentWord("Sandbox")).not.toBe(environmentWord("Production"));
    expect(mappingKeyWord("ShoeSize")).toBe("ShoeSize");
  });
});
