import { LightningElement, api } from "lwc";
import copyLink from "@salesforce/label/c.Core_CopyLink";
import noAccess from "@salesforce/label/c.Core_NoAccess";
import refresh from "@salesforce/label/c.Core_Refresh";
import stillLoading from "@salesforce/label/c.Core_StillLoading";

/** What a refused call said; `c/connectionError` reads one. */
export interface LoadFailure {
  readonly code: string;
  readonly message: string;
  /** Words for support, or empty. */
  readonly details: string;
}

/** Quick answers show no spinner; slow ones say that they are. */
const SPINNER_MILLISECONDS = 300;
const SLOW_MILLISECONDS = 10_000;
const NO_PERMISSION = "MISSING_PERMISSION";

/**
 * What stands where content is still on its way, cannot be had, or is old: loading, error, no permission, stale. With
 * nothing to say it takes no room; what is already shown stays beside it.
 * @fires retry when the person tries again or refreshes
 */
export default class LoadState extends LightningElement {
  /** "Loading people", for the spinner. */
  @api loadingText = "";
  /** Said after ten seconds; names who is slow to answer. */
  @api slowText = stillLoading;
  @api failure: LoadFailure | null = null;
  /** The failure as a sentence about what was to be loaded; its own message by default. */
  @api failureText = "";
  /** Heading where the person lacks a permission. */
  @api heading = noAccess;
  /** "As of 08:10 (3 hours ago)." when what is shown is old. */
  @api staleText = "";
  isSpinning = false;
  isSlow = false;
  readonly labels = { copyLink, refresh };

  private waiting = false;
  private timers: ReturnType<typeof setTimeout>[] = [];

  @api get isLoading(): boolean {
    return this.waiting;
  }
  set isLoading(isLoading: boolean) {
    if (isLoading === this.waiting) return;
    this.waiting = isLoading;
    this.stopTimers();
    if (isLoading) this.startTimers();
  }

  connectedCallback(): void {
    if (this.waiting && this.timers.length === 0) this.startTimers();
  }

  disconnectedCallback(): void {
    this.stopTimers();
  }

  get isForbidden(): boolean {
    return this.failure?.code === NO_PERMISSION;
  }

  get message(): string {
    return this.failureText || (this.failure?.message ?? "");
  }

  get pageAddress(): string {
    return window.location.href;
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent("retry"));
  }

  private startTimers(): void {
    const later = (run: () => void, milliseconds: number): ReturnType<typeof setTimeout> =>
      // The states are defined by time; the timers end with the loading or the component.
      // eslint-disable-next-line @lwc/lwc/no-async-operation
      setTimeout(run, milliseconds);
    this.timers = [
      later(() => (this.isSpinning = true), SPINNER_MILLISECONDS),
      later(() => (this.isSlow = true), SLOW_MILLISECONDS),
    ];
  }

  private stopTimers(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    this.isSpinning = false;
    this.isSlow = false;
  }
}
