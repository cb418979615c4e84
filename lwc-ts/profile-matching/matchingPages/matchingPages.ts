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
  private page: PageReference | null = null;

  @wire(CurrentPageReference)
  setPage(page: PageReference | null): void {
    this.page = page;
  }

  get view(): View {
    return viewOf(this.page);
  }

  get tabs(): { view: View; label: string }[] {
    return VIEWS.map((view) => ({ view, label: WORDS[view] }));
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

  /** The tab set also tells which tab it begins with. */
  handleTab(event: CustomEvent): void {
    const { value } = event.target as unknown as { value: View };
    if (value !== this.view) this[NavigationMixin.Navigate](matchingPage(value));
  }

  handleView(event: CustomEvent<{ view: View }>): void {
    this[NavigationMixin.Navigate](matchingPage(event.detail.view));
  }
}
