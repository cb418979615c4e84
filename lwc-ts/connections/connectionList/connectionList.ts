import { LightningElement, api, wire } from "lwc";
import { NavigationMixin } from "lightning/navigation";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { refreshApex, type WireResult } from "@salesforce/apex";
import checkNow from "@salesforce/apex/ConnectionController.checkNow";
import discard from "@salesforce/apex/ConnectionController.discard";
import listConnections from "@salesforce/apex/ConnectionController.listConnections";
import type { ConnectionSummary } from "apex/ConnectionSummary";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { recordPage } from "c/connectionPages";
import { formatMoment, lookOf, statusOptions } from "c/connectionText";
import { actionsFor, columns, rowOf, type ConnectionRow } from "./rows.ts";
import { labels } from "./labels.ts";

const REFRESH_MILLISECONDS = 15_000;
const ALL = "";
/** Not a status but a flag: the connection came from another org. */
const COPIED = "Copied";

/**
 * All connections, with what needs the administrator first. Refreshes by itself, so that a new request appears.
 *
 * @fires new the person wants a new connection
 * @fires continue `{ connectionId }` of a draft
 */
export default class ConnectionList extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  readonly columns = columns;
  /** On the first run the guide says what to do: nothing is shown but what there is. */
  @api isGuided = false;
  search = "";
  status = ALL;
  connections: readonly ConnectionSummary[] | null = null;
  failure: CallFailure | null = null;
  private wired: WireResult<ConnectionSummary[] | null> | null = null;
  private timer: ReturnType<typeof setInterval> | null = null;
  private isFresh = false;

  @wire(listConnections)
  receive(result: WireResult<ConnectionSummary[] | null>): void {
    this.wired = result;
    if (result.data) {
      this.refreshOnce();
      this.announceRequests(result.data);
      this.connections = result.data;
      this.failure = null;
    } else if (result.error) {
      this.failure = readFailure(result.error);
    }
  }

  connectedCallback(): void {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a request appears by itself; cleared when the list leaves
    this.timer = setInterval(() => void refreshApex(this.wired), REFRESH_MILLISECONDS);
  }

  disconnectedCallback(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  get isLoading(): boolean {
    return this.connections === null && this.failure === null;
  }

  get isShown(): boolean {
    return !this.isGuided || this.hasConnections || this.failure !== null;
  }

  get newVariant(): "brand" | "neutral" {
    return this.isGuided ? "neutral" : "brand";
  }

  get isEmpty(): boolean {
    return this.connections?.length === 0;
  }

  get hasConnections(): boolean {
    return (this.connections?.length ?? 0) > 0;
  }

  get title(): string {
    return fill(labels.title, [this.connections?.length ?? 0]);
  }

  get failureText(): string {
    return this.failure ? fill(labels.loadFailed, [this.failure.message]) : "";
  }

  get rows(): ConnectionRow[] {
    const words = this.search.trim().toLocaleLowerCase();
    return (this.connections ?? [])
      .filter((connection) => this.fits(connection))
      .map(rowOf)
      .filter((row) => row.name.toLocaleLowerCase().includes(words));
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get statuses(): { label: string; value: string }[] {
    const copied = { label: lookOf(null, true).word, value: COPIED };
    return [{ label: labels.allStatuses, value: ALL }, ...statusOptions(), copied];
  }

  /** The most urgent request; the rest is in the list. */
  get request(): { id: string; text: string } | null {
    const waiting = (this.connections ?? []).find(
      ({ status, isQuarantined }) => status === "Requested" && !isQuarantined,
    );
    if (!waiting) return null;
    const text = fill(labels.requestBand, [waiting.name, formatMoment(waiting.requestExpiresAt)]);
    return { id: waiting.id ?? "", text };
  }

  /** Copied connections of which nobody decided yet whether they stay locked. */
  get copiedText(): string {
    const copied = (this.connections ?? []).filter(isUndecided);
    return copied.length > 0 ? fill(labels.copiedBand, [copied.length]) : "";
  }

  /** The degraded connection that has waited longest; the rest is in the list. */
  get degraded(): { id: string; text: string } | null {
    const failing = (this.connections ?? [])
      .filter(({ status, isQuarantined }) => status === "Degraded" && !isQuarantined)
      .sort((first, second) => (first.statusChangedAt ?? "").localeCompare(second.statusChangedAt ?? ""));
    const [worst] = failing;
    if (!worst) return null;
    const text = fill(labels.degradedBand, [worst.name, formatMoment(worst.statusChangedAt), worst.statusReason]);
    return { id: worst.id ?? "", text };
  }

  handleNew(): void {
    this.dispatchEvent(new CustomEvent("new"));
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
  }

  handleStatus(event: CustomEvent<{ value: string }>): void {
    this.status = event.detail.value;
  }

  handleClearFilters(): void {
    this.search = "";
    this.status = ALL;
  }

  handleRetry(): void {
    this.failure = null;
    void refreshApex(this.wired);
  }

  handleReview(): void {
    if (this.request) this.open(this.request.id);
  }

  handleOpenDegraded(): void {
    if (this.degraded) this.open(this.degraded.id);
  }

  handleShowCopied(): void {
    this.search = "";
    this.status = COPIED;
  }

  async handleRowAction(event: CustomEvent<{ action: { name: string }; row: ConnectionRow }>): Promise<void> {
    const { action, row } = event.detail;
    switch (action.name) {
      case "continue":
        this.dispatchEvent(new CustomEvent("continue", { detail: { connectionId: row.id } }));
        break;
      case "check":
        await this.run(() => checkNow({ connectionId: row.id }), fill(labels.checkStarted, [row.name]));
        break;
      case "discard":
        await this.run(() => discard({ connectionId: row.id }), fill(labels.discarded, [row.name]));
        break;
      default:
        if (actionsFor(row).some(({ name }) => name === "continue")) {
          this.dispatchEvent(new CustomEvent("continue", { detail: { connectionId: row.id } }));
        } else {
          this.open(row.id);
        }
    }
  }

  /** What comes first can be from the cache, older than a draft made meanwhile. */
  private refreshOnce(): void {
    if (this.isFresh) return;
    this.isFresh = true;
    void refreshApex(this.wired);
  }

  private fits({ status, isQuarantined }: ConnectionSummary): boolean {
    if (this.status === ALL) return true;
    return this.status === COPIED ? isQuarantined === true : status === this.status;
  }

  private async run(call: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await call();
      this.dispatchEvent(new ShowToastEvent({ title: done, variant: "success" }));
      await refreshApex(this.wired);
    } catch (error) {
      this.dispatchEvent(new ShowToastEvent({ title: readFailure(error).message, variant: "error", mode: "sticky" }));
    }
  }

  private open(recordId: string): void {
    this[NavigationMixin.Navigate](recordPage(recordId));
  }

  private announceRequests(connections: readonly ConnectionSummary[]): void {
    if (this.connections === null) return;
    const known = new Set(this.connections.filter(({ status }) => status === "Requested").map(({ id }) => id));
    const arrived = connections.find(({ id, status }) => status === "Requested" && !known.has(id));
    if (!arrived) return;
    const status = this.template?.querySelector<HTMLElement & { announce(message: string): void }>("c-live-status");
    status?.announce(fill(labels.requestBand, [arrived.name, formatMoment(arrived.requestExpiresAt)]));
  }
}

function isUndecided({ isQuarantined, isKeptLocked }: ConnectionSummary): boolean {
  return isQuarantined === true && isKeptLocked !== true;
}
