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

  handleWeight(event: CustomEvent<{ value: string }>): void {
    const { comparison, level } = (event.currentTarget as HTMLElement).dataset;
    const value = Number(event.detail.value);
    if (event.detail.value === "" || !Number.isFinite(value)) return;
    this.dispatchEvent(new CustomEvent("weight", { detail: { comparison, level, value } }));
  }
}
