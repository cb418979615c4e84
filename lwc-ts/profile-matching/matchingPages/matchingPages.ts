import { LightningElement, wire } from "lwc";
import { CurrentPageReference, NavigationMixin, type PageReference } from "lightning/navigation";
import { matchingPage, viewOf, VIEWS, type View } from "./addresses.ts";
import { labels } from "./labels.ts";

const WORDS: Readonly<Record<View, string>> = {
  overview: labels.tabOverview,
  review: labels.tabReview,
  thresholds: labels.tabThresholds,
  model: labels.tabModel,
  changes: labels.tabChanges,
  backfill: labels.tabBackfill,
};

/** The tab Matching: each of its sub-tabs has an address, so that Back, reload and shared links return to it. */
export default class MatchingPages extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  private page: PageReference | null = null;

  @wire(CurrentPageReference)
  setPage(page: PageReference | null): void {
    this.page = page;
  }

  get view(): View {
    return viewOf(this.page);
  }

  get items(): { view: View; label: string; current: string | null; itemClass: string }[] {
    return VIEWS.map((view) => {
      const isOpen = view === this.view;
      return {
        view,
        label: WORDS[view],
        current: isOpen ? "page" : null,
        itemClass: isOpen ? "item item_open" : "item",
      };
    });
  }

  get isOverview(): boolean {
    return this.view === "overview";
  }

  get isReview(): boolean {
    return this.view === "review";
  }

  get isThresholds(): boolean {
    return this.view === "thresholds";
  }

  get isModel(): boolean {
    return this.view === "model";
  }

  get isChanges(): boolean {
    return this.view === "changes";
  }

  get isBackfill(): boolean {
    return this.view === "backfill";
  }

  handleItem(event: Event): void {
    const { view } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate](matchingPage(view as View));
  }

  handleView(event: CustomEvent<{ view: View }>): void {
    this[NavigationMixin.Navigate](matchingPage(event.detail.view));
  }
}
