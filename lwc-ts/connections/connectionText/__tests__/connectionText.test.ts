import { environmentWord, formatMoment, lookOf, mappingKeyWord, statusOptions } from "c/connectionText";

describe("c-connection-text", () => {
  it("gives each state a word and an icon, and a copied connection its own", () => {
    for (const { value } of statusOptions()) expect(lookOf(value, false).iconName).not.toBe("utility:question");
    expect(lookOf("Active", true).iconName).toBe("utility:lock");
    expect(lookOf("Elsewhere", false)).toEqual({ word: "Elsewhere", iconName: "utility:question", variant: "" });
  });

  it("formats moments and leaves absent ones empty", () => {
    expect(formatMoment("2026-11-21T10:43:00.000Z")).toContain("2026");
    expect(formatMoment(null)).toBe("");
  });

  it("names environments and mapping keys", () => {
    expect(environmentWord("Sandbox")).not.toBe(environmentWord("Production"));
    expect(mappingKeyWord("ShoeSize")).toBe("ShoeSize");
  });
});
