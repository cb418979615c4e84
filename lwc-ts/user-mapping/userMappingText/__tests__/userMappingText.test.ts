import type { UserMappingRow } from "apex/UserMappingRow";
import { caseWord, mappingLook, mappingSentence, methodWord, METHODS, STATUSES } from "c/userMappingText";

const row = (fields: Partial<UserMappingRow>): UserMappingRow => ({ ...fields }) as UserMappingRow;

describe("words of user mapping", () => {
  it("gives every status a word and an icon, never colour alone", () => {
    for (const status of STATUSES) {
      expect(mappingLook(status).word).not.toBe("");
      expect(mappingLook(status).iconName).toMatch(/^utility:/);
    }
  });

  it("names every method and the four fallback cases (SL-07, SA-02)", () => {
    expect(new Set(METHODS.map(methodWord)).size).toBe(METHODS.length);
    const cases = ["NoMatch", "ChatterLicense", "AddedLater", "InactiveUser"];
    expect(new Set(cases.map(caseWord)).size).toBe(4);
    expect(methodWord(null)).toBe("");
  });

  it("says differently what a key, a person, a policy and the sweep did", () => {
    const sentences = [
      row({ status: "Mapped", method: "Email" }),
      row({ status: "Mapped", method: "Manual", reason: "told" }),
      row({ status: "Ambiguous", candidateCount: 2 }),
      row({ status: "Held", fallbackCase: "NoMatch" }),
      row({ status: "Fallback", fallbackCase: "NoMatch", fallbackPolicy: "Queue" }),
      row({ status: "Fallback", fallbackCase: "NoMatch", fallbackPolicy: "FallbackUser" }),
      row({ status: "Cleared", reason: "left" }),
      row({ status: "Cleared", leftAt: "2026-11-20T10:00:00.000Z" }),
      row({ status: "Unmatched" }),
    ].map(mappingSentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
