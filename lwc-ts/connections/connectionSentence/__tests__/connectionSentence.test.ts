import { sentenceOf } from "c/connectionSentence";
import detail from "./data/detail.json";

const STATES = "Draft Requested Approved Active Degraded Suspended Disconnected Rejected Expired".split(" ");

describe("c-connection-sentence", () => {
  it.each(STATES)("has a sentence of its own for %s (SL-02)", (status) => {
    const sentence = sentenceOf({ ...detail, summary: { ...detail.summary, status } });
    const others = STATES.filter((other) => other !== status);
    expect(sentence).not.toBe("");
    for (const other of others) {
      expect(sentenceOf({ ...detail, summary: { ...detail.summary, status: other } })).not.toBe(sentence);
    }
  });

  it("says of a copied connection where it came from (SL-13)", () => {
    const copied = sentenceOf({ ...detail, summary: { ...detail.summary, isQuarantined: true } });
    expect(copied).not.toBe(sentenceOf(detail));
  });

  it("says nothing of a state it does not know", () => {
    expect(sentenceOf({ ...detail, summary: { ...detail.summary, status: "Elsewhere" } })).toBe("");
  });
});
