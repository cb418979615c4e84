import { LightningElement, api } from "lwc";
import LOCALE from "@salesforce/i18n/locale";
import CURRENCY from "@salesforce/i18n/currency";
import type { MatchReviewPage } from "apex/MatchReviewPage";
import { fill } from "c/connectionError";
import { outcomeWord, recordTitle } from "c/matchingText";
import { labels } from "./labels.ts";

type ReviewCase = NonNullable<MatchReviewPage["cases"]>[number];

const HIGH_DOUBT = 0.66;
const LOW_DOUBT = 0.33;

/**
 * The cases of the review queue, those first whose value times doubt is greatest, with both; many can be accepted.
 *
 * @fires open the record id of the case
 * @fires acceptmany record ids
 * @fires more
 */
export default class MatchingReviewList extends LightningElement {
  readonly labels = labels;
  @api cases: readonly ReviewCase[] = [];
  @api openId = "";
  @api hasMore = false;
  isSelecting = false;
  isConfirming = false;
  private selected: readonly string[] = [];

  get items() {
    return this.cases.map((item) => {
      const isOpen = item.recordId === this.openId;
      return {
        id: item.recordId ?? "",
        name: recordTitle(item.objectName, item.recordName),
        facts: factsOf(item),
        selectLabel: fill(labels.selectCase, [item.recordName]),
        isSelectable: this.isSelecting && Boolean(item.profileId),
        isSelected: this.selected.includes(item.recordId ?? ""),
        current: isOpen ? "true" : null,
        itemClass: isOpen ? "case case_open" : "case",
      };
    });
  }

  get acceptLabel(): string {
    return fill(labels.acceptCount, [this.selected.length]);
  }

  get hasSelection(): boolean {
    return this.isSelecting && this.selected.length > 0;
  }

  get question(): string {
    const chosen = this.cases.filter(({ recordId }) => this.selected.includes(recordId ?? ""));
    const [lowest] = chosen.toSorted((left, right) => (left.score ?? 0) - (right.score ?? 0));
    return fill(labels.acceptManyTitle, [chosen.length, lowest?.recordName, lowest?.score ?? 0]);
  }

  handleOpen(event: Event): void {
    this.dispatchEvent(new CustomEvent("open", { detail: recordOf(event) }));
  }

  handleSelecting(event: CustomEvent<{ checked: boolean }>): void {
    this.isSelecting = event.detail.checked;
    this.selected = [];
    this.isConfirming = false;
  }

  handleSelect(event: CustomEvent<{ checked: boolean }>): void {
    const recordId = recordOf(event);
    const others = this.selected.filter((id) => id !== recordId);
    this.selected = event.detail.checked ? [...others, recordId] : others;
    this.isConfirming = false;
  }

  handleAsk(): void {
    this.isConfirming = true;
  }

  handleCancel(): void {
    this.isConfirming = false;
  }

  handleAccept(): void {
    this.dispatchEvent(new CustomEvent("acceptmany", { detail: [...this.selected] }));
    this.selected = [];
    this.isConfirming = false;
  }

  handleMore(): void {
    this.dispatchEvent(new CustomEvent("more"));
  }
}

function recordOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset["record"] ?? "";
}

/** State, score, open value and doubt: by what the queue is sorted. */
function factsOf({ state, score, value, doubt }: ReviewCase): string {
  const money = new Intl.NumberFormat(LOCALE, {
    style: "currency",
    currency: CURRENCY,
    maximumFractionDigits: 0,
  });
  const facts = [outcomeWord(state), fill(labels.score, [score ?? 0])];
  if (value) facts.push(fill(labels.caseValue, [money.format(value)]));
  return [...facts, doubtWord(doubt ?? 0)].join(" · ");
}

function doubtWord(doubt: number): string {
  if (doubt >= HIGH_DOUBT) return labels.doubtHigh;
  return doubt <= LOW_DOUBT ? labels.doubtLow : labels.doubtMedium;
}
