import { LightningElement, api } from "lwc";
import LOCALE from "@salesforce/i18n/locale";
import type { MatchOverview } from "apex/MatchOverview";
import { fill } from "c/connectionError";
import { formatShare, objectWord, OBJECTS } from "c/matchingText";
import { labels } from "./labels.ts";

type Day = NonNullable<MatchOverview["trend"]>[number];

interface Line {
  readonly key: string;
  readonly name: string;
  readonly latest: string;
  readonly points: string;
  readonly lineClass: string;
}

/** Size of the drawing in units of its own. */
const WIDTH = 600;
const HEIGHT = 120;

/** The match rate by day, a line for each object; the same numbers follow as a list for those who do not see it. */
export default class MatchingTrend extends LightningElement {
  readonly labels = labels;
  readonly viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
  @api days: readonly Day[] = [];

  get isDrawn(): boolean {
    return new Set(this.days.map(({ day }) => day)).size > 1;
  }

  get lines(): Line[] {
    const times = this.days.map(({ day }) => Date.parse(day ?? ""));
    const first = Math.min(...times);
    const span = Math.max(1, Math.max(...times) - first);
    return OBJECTS.flatMap((objectName) => {
      const days = this.days.filter((day) => day.objectName === objectName && day.evaluated);
      const last = days.at(-1);
      if (!last) return [];
      const points = days.map(({ day, matched, evaluated }) => {
        const x = ((Date.parse(day ?? "") - first) / span) * WIDTH;
        const share = (matched ?? 0) / (evaluated ?? 1);
        return `${x.toFixed(1)},${(HEIGHT - share * HEIGHT).toFixed(1)}`;
      });
      const name = objectWord(objectName);
      const latest = formatShare(last.matched, last.evaluated);
      return [{ key: objectName, name, latest, points: points.join(" "), lineClass: `line line_${objectName}` }];
    });
  }

  get texts(): { key: string; text: string }[] {
    return this.days.map(({ objectName, day, matched, evaluated }) => ({
      key: `${objectName} ${day}`,
      text: fill(labels.trendPoint, [objectWord(objectName), formatDay(day), formatShare(matched, evaluated)]),
    }));
  }
}

function formatDay(day: string | null | undefined): string {
  const date = new Date(day ?? "");
  return new Intl.DateTimeFormat(LOCALE, { month: "short", day: "numeric", timeZone: "UTC" }).format(date);
}
