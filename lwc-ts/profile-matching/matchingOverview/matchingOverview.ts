import { LightningElement } from "lwc";
import getOverview from "@salesforce/apex/MatchOverviewController.getOverview";
import startReading from "@salesforce/apex/ProfileSyncController.start";
import type { MatchOverview } from "apex/MatchOverview";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { formatCount } from "c/matchingText";
import { labels } from "./labels.ts";
import {
  completenessColumns,
  completenessRows,
  ownerColumns,
  ownerRows,
  rateColumns,
  rateRows,
  reasonColumns,
  reasonRows,
} from "./tables.ts";

const LOOK_AGAIN_MILLISECONDS = 5_000;

/**
 * How well records are matched: rates by object and owner, the trend, why not, and how complete the records are.
 *
 * @fires view `backfill` when the person goes there
 */
export default class MatchingOverview extends LightningElement {
  readonly labels = labels;
  readonly columns = { rateColumns, ownerColumns, reasonColumns, completenessColumns };
  overview: MatchOverview | null = null;
  failure: CallFailure | null = null;
  actionFailure: CallFailure | null = null;
  isLoading = true;
  started = "";
  /** Reason whose records are listed. */
  listed: { objectName: string; reason: string } | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  connectedCallback(): void {
    void this.load();
  }

  disconnectedCallback(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }

  get failureText(): string {
    return fill(labels.loadFailed, [this.failure?.message ?? ""]);
  }

  get profilesText(): string {
    const { people = 0, companies = 0, lastSyncAt, isSyncing } = this.overview ?? {};
    const counts = [formatCount(people), formatCount(companies)];
    if (isSyncing) return fill(labels.syncing, counts);
    return lastSyncAt ? fill(labels.profilesText, [...counts, formatMoment(lastSyncAt)]) : labels.profilesNone;
  }

  get isEmpty(): boolean {
    return this.overview !== null && (this.overview.objects ?? []).every(({ evaluated }) => !evaluated);
  }

  get isFilled(): boolean {
    return this.overview !== null && !this.isEmpty;
  }

  get rates(): Record<string, string>[] {
    return this.overview ? rateRows(this.overview) : [];
  }

  get owners(): Record<string, string>[] {
    return this.overview ? ownerRows(this.overview) : [];
  }

  get reasons(): Record<string, string>[] {
    return this.overview ? reasonRows(this.overview) : [];
  }

  get completeness(): Record<string, string>[] {
    return this.overview ? completenessRows(this.overview) : [];
  }

  handleRetry(): void {
    void this.load();
  }

  handleBackfill(): void {
    this.dispatchEvent(new CustomEvent("view", { detail: { view: "backfill" } }));
  }

  handleReason(event: CustomEvent<{ row: { objectName: string; reasonName: string } }>): void {
    const { objectName, reasonName } = event.detail.row;
    this.listed = { objectName, reason: reasonName };
  }

  handleClose(): void {
    this.listed = null;
  }

  async handleRead(): Promise<void> {
    this.actionFailure = null;
    try {
      await startReading();
      this.started = labels.syncStarted;
      this.lookAgain();
    } catch (error) {
      this.actionFailure = readFailure(error);
    }
  }

  private async load(): Promise<void> {
    this.isLoading = true;
    this.failure = null;
    try {
      this.overview = await getOverview();
      if (this.overview?.isSyncing) this.lookAgain();
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isLoading = false;
    }
  }

  /** While profiles are being read their number is followed. */
  private lookAgain(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the work runs on the server; cleared when the page leaves
    this.timer = setTimeout(() => void this.load(), LOOK_AGAIN_MILLISECONDS);
  }
}
