import { LightningElement, api } from "lwc";
import { request } from "platform/request";
import { errorMessage } from "platform/errors";
import { text } from "platform/texts";

interface Found {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly iconName: string;
}

const WAIT_MILLISECONDS = 250;

/**
 * `lightning-record-picker`: finds a record of an object by name.
 * @fires change `{ recordId }`, null when cleared
 */
export default class RecordPicker extends LightningElement {
  @api label = "";
  @api objectApiName = "";
  @api placeholder = "";
  @api required = false;
  @api disabled = false;
  @api variant = "";
  /** Restricts the search: `{ criteria: [{ fieldPath, operator, value }], filterLogic }`. */
  @api filter: unknown = null;
  results: readonly Found[] = [];
  selected: Found | null = null;
  isOpen = false;
  message = "";
  readonly clearLabel = text("picker.clear");
  readonly emptyText = text("search.empty");

  private timer: ReturnType<typeof setTimeout> | null = null;
  private customMessage = "";
  /** Counts searches: only the answer to the last one is shown. */
  private asked = 0;
  private currentValue: string | null = null;

  @api get value(): string | null {
    return this.currentValue;
  }
  set value(value: string | null) {
    if (value === this.currentValue) return;
    this.currentValue = value;
    if (!value) this.selected = null;
    else if (this.selected?.id !== value) void this.resolve(value);
  }

  @api clearSelection(): void {
    this.select(null);
  }

  @api setCustomValidity(message: string): void {
    this.customMessage = message;
  }

  @api checkValidity(): boolean {
    return !this.customMessage && !(this.required && !this.currentValue);
  }

  @api reportValidity(): boolean {
    this.message = this.customMessage || (this.checkValidity() ? "" : text("picker.required"));
    return this.message === "";
  }

  @api focus(): void {
    this.template?.querySelector<HTMLElement>("input, button")?.focus();
  }

  get labelClass(): string {
    return this.variant === "label-hidden" ? "slds-assistive-text" : "slds-form-element__label";
  }

  get formClass(): string {
    return `slds-form-element${this.message ? " slds-has-error" : ""}`;
  }

  get comboboxClass(): string {
    return `slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click${this.isOpen ? " slds-is-open" : ""}`;
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get isEmpty(): boolean {
    return this.results.length === 0;
  }

  handleInput(event: Event): void {
    if (this.timer !== null) clearTimeout(this.timer);
    const term = (event.target as HTMLInputElement).value.trim();
    this.timer = setTimeout(() => void this.search(term), WAIT_MILLISECONDS);
  }

  /** The list opens on demand: whoever tabs through a form goes on without it. */
  handleOpen(event: Event): void {
    void this.search((event.target as HTMLInputElement).value.trim());
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.isOpen = false;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (!this.isOpen) {
      this.handleOpen(event);
      return;
    }
    const stops = [...(this.template?.querySelectorAll<HTMLElement>("input, [role=option]") ?? [])];
    const at = stops.indexOf(event.target as HTMLElement);
    stops.at((at + (event.key === "ArrowDown" ? 1 : -1)) % stops.length)?.focus();
  }

  handleBlur(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (!next || !(event.currentTarget as Node).contains(next)) this.isOpen = false;
  }

  handleSelect(event: Event): void {
    const id = (event.currentTarget as HTMLElement).dataset["id"];
    this.select(this.results.find((result) => result.id === id) ?? null);
  }

  handleClear(): void {
    this.select(null);
  }

  private select(found: Found | null): void {
    // What was being looked for is settled: a late answer must not open the list again.
    if (this.timer !== null) clearTimeout(this.timer);
    this.asked += 1;
    this.selected = found;
    this.currentValue = found?.id ?? null;
    this.isOpen = false;
    this.message = "";
    this.dispatchEvent(new CustomEvent("change", { detail: { recordId: this.currentValue } }));
  }

  private async search(term: string): Promise<void> {
    try {
      this.asked += 1;
      const mine = this.asked;
      const results = await this.find({ q: term, filter: this.filter ? JSON.stringify(this.filter) : "" });
      if (mine !== this.asked) return;
      this.results = results;
      this.isOpen = true;
    } catch (error) {
      this.message = errorMessage(error);
    }
  }

  private async resolve(id: string): Promise<void> {
    try {
      [this.selected = null] = await this.find({ id });
    } catch (error) {
      this.message = errorMessage(error);
    }
  }

  private find(parameters: Record<string, string>): Promise<Found[]> {
    const query = new URLSearchParams(parameters).toString();
    return request<Found[]>("GET", `/lightning/api/lookup/${this.objectApiName}?${query}`);
  }
}
