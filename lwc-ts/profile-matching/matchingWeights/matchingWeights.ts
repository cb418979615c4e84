import { LightningElement, api } from "lwc";
import { fill } from "c/connectionError";
import { levelWord } from "c/matchLevelText";
import { formatCount } from "c/matchingText";
import { factWord } from "c/profileMatchText";
import { labels } from "./labels.ts";

/** Comparison to level to points. */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * All weights of a model beside the shipped ones, to be changed.
 *
 * @fires weight `{ comparison, level, value }`
 */
export default class MatchingWeights extends LightningElement {
  readonly labels = labels;
  @api weights: Weights = {};
  @api shipped: Weights = {};

  get facts() {
    return Object.entries(this.weights).map(([comparison, levels]) => {
      const fact = factWord(comparison);
      const rows = Object.entries(levels).map(([level, value]) => {
        const shipped = this.shipped[comparison]?.[level];
        return {
          key: `${comparison}.${level}`,
          comparison,
          level,
          word: levelWord(level),
          label: fill(labels.weightOf, [fact, levelWord(level)]),
          value,
          shipped: shipped === undefined ? "–" : formatCount(shipped, 1),
          rowClass: shipped === value ? "" : "changed",
        };
      });
      return { comparison, fact, rows };
    });
  }

  /** When the person leaves the field: while they type, it is theirs. */
  handleWeight(event: Event): void {
    const field = event.currentTarget as HTMLInputElement;
    const { comparison = "", level = "" } = field.dataset;
    const value = Number(field.value);
    if (String(field.value) === "" || !Number.isFinite(value)) return;
    if (value === this.weights[comparison]?.[level]) return;
    this.dispatchEvent(new CustomEvent("weight", { detail: { comparison, level, value } }));
  }
}
