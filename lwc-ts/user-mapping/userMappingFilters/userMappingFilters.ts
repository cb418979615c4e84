import { LightningElement, api, wire } from "lwc";
import listLicenses from "@salesforce/apex/UserMappingController.listLicenses";
import { fill } from "c/connectionError";
import { mappingLook, METHODS, methodWord, STATUSES } from "c/userMappingText";
import { labels } from "./labels.ts";

const TYPING_MILLISECONDS = 300;

/** What the list of people is limited to; an empty text limits nothing. */
export interface Filters {
  readonly words: string;
  readonly status: string;
  readonly method: string;
  readonly license: string;
}

export const NO_FILTERS: Filters = { words: "", status: "", method: "", license: "" };

interface Option {
  readonly label: string;
  readonly value: string;
}

/**
 * Search on both sides, and filters by status, method and license. Counts are buttons, or a list where it is narrow.
 *
 * @fires filters `{ filters }` the person chose others
 */
export default class UserMappingFilters extends LightningElement {
  readonly labels = labels;
  @api connectionId = "";
  @api filters: Filters = NO_FILTERS;
  @api countByStatus: Readonly<Record<string, number>> = {};
  @api isNarrow = false;
  licenses: readonly string[] = [];
  private typing: ReturnType<typeof setTimeout> | null = null;

  @wire(listLicenses, { connectionId: "$connectionId" })
  receive({ data }: { data?: string[] | null }): void {
    if (data) this.licenses = data;
  }

  disconnectedCallback(): void {
    if (this.typing !== null) clearTimeout(this.typing);
  }

  get counts(): { status: string; text: string; isPressed: string }[] {
    return STATUSES.map((status) => ({
      status,
      text: this.countText(status),
      isPressed: String(status === this.filters.status),
    }));
  }

  get statusOptions(): Option[] {
    const all = { label: labels.allStatuses, value: "" };
    return [all, ...STATUSES.map((value) => ({ label: this.countText(value), value }))];
  }

  get methodOptions(): Option[] {
    const all = { label: labels.allMethods, value: "" };
    return [all, ...METHODS.map((value) => ({ label: methodWord(value), value }))];
  }

  get licenseOptions(): Option[] {
    return [{ label: labels.allLicenses, value: "" }, ...this.licenses.map((value) => ({ label: value, value }))];
  }

  handleWords(event: CustomEvent<{ value: string }>): void {
    const words = event.detail.value;
    if (this.typing !== null) clearTimeout(this.typing);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- waits until the person stops typing; cleared when the filters leave
    this.typing = setTimeout(() => this.choose({ words }), TYPING_MILLISECONDS);
  }

  handleCount(event: Event): void {
    const status = (event.currentTarget as HTMLElement).dataset["status"] ?? "";
    this.choose({ status: this.filters.status === status ? "" : status });
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    const name = (event.currentTarget as HTMLElement).dataset["name"] as "status" | "method" | "license";
    this.choose({ [name]: event.detail.value });
  }

  private countText(status: string): string {
    return fill(labels.statusCount, [mappingLook(status).word, this.countByStatus[status] ?? 0]);
  }

  private choose(change: Partial<Filters>): void {
    this.dispatchEvent(new CustomEvent("filters", { detail: { filters: { ...this.filters, ...change } } }));
  }
}
