import { LightningElement } from "lwc";
import { request } from "platform/request";
import { navigateTo } from "platform/router";
import { showError } from "platform/toast";
import { text } from "platform/texts";

interface Result {
  readonly id: string;
  readonly name: string;
  readonly objectLabel: string;
  readonly iconName: string;
  readonly url: string;
}

const WAIT_MILLISECONDS = 250;
const SHORTEST_TERM = 2;

/** Finds records by name over the objects that the user may read. */
export default class GlobalSearch extends LightningElement {
  readonly placeholder = text("search.placeholder");
  readonly emptyText = text("search.empty");
  results: readonly Result[] = [];
  isOpen = false;

  private timer: ReturnType<typeof setTimeout> | null = null;

  get comboboxClass(): string {
    return `slds-dropdown-trigger slds-dropdown-trigger_click${this.isOpen ? " slds-is-open" : ""}`;
  }

  get isEmpty(): boolean {
    return this.results.length === 0;
  }

  handleInput(event: Event): void {
    if (this.timer !== null) clearTimeout(this.timer);
    const term = (event.target as HTMLInputElement).value.trim();
    this.isOpen = false;
    if (term.length < SHORTEST_TERM) return;
    this.timer = setTimeout(() => void this.search(term), WAIT_MILLISECONDS);
  }

  handleResult(event: Event): void {
    event.preventDefault();
    this.isOpen = false;
    navigateTo(new URL((event.currentTarget as HTMLAnchorElement).href).pathname);
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.isOpen = false;
  }

  private async search(term: string): Promise<void> {
    try {
      this.results = await request<Result[]>("GET", `/lightning/api/search?q=${encodeURIComponent(term)}`);
      this.isOpen = true;
    } catch (error) {
      showError(error);
    }
  }
}
