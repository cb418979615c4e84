import { LightningElement, api } from "lwc";
import LOCALE from "@salesforce/i18n/locale";
import type { ProfileMatchView } from "apex/ProfileMatchView";
import { fill } from "c/connectionError";
import { factWord } from "c/profileMatchText";
import { labels } from "./labels.ts";

type Candidate = NonNullable<ProfileMatchView["candidates"]>[number];

interface Row {
  readonly key: string;
  readonly fact: string;
  readonly recordValue: string;
  readonly profileValue: string;
  readonly word: string;
  readonly points: string;
  readonly againstStyle: string;
  readonly forStyle: string;
}

/** Points that fill half of the bar. */
const FULL_BAR = 15;

/** Every point of a match as a table; the bars repeat what the words and numbers say. */
export default class ProfileMatchEvidence extends LightningElement {
  readonly labels = labels;
  @api candidate: Candidate | null = null;

  get rows(): Row[] {
    return (this.candidate?.evidence ?? []).map(({ comparison, level, weight, recordValue, profileValue }, index) => {
      const points = weight ?? 0;
      const share = Math.min(100, (Math.abs(points) / FULL_BAR) * 100);
      return {
        key: `${index}-${comparison}-${level}`,
        fact: factWord(comparison),
        recordValue: shown(recordValue, profileValue),
        profileValue: shown(profileValue, recordValue),
        word: wordOf(points),
        points: signed(points),
        againstStyle: `inline-size: ${points < 0 ? share : 0}%`,
        forStyle: `inline-size: ${points > 0 ? share : 0}%`,
      };
    });
  }

  get result(): string {
    return fill(labels.score, [this.candidate?.score ?? 0]);
  }

  get resultPoints(): string {
    return signed(this.candidate?.matchWeight ?? 0);
  }
}

function wordOf(points: number): string {
  if (points === 0) return labels.neutral;
  return points > 0 ? labels.inFavour : labels.against;
}

function shown(value: string | null | undefined, other: string | null | undefined): string {
  if (value) return value;
  return other ? labels.empty : "";
}

function signed(points: number): string {
  return new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  }).format(points);
}
