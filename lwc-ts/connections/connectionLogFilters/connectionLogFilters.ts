import { LightningElement, api } from "lwc";
import listActors from "@salesforce/apex/AuditLogController.listActors";
import listCategories from "@salesforce/apex/AuditLogController.listCategories";
import listConnections from "@salesforce/apex/ConnectionController.listConnections";
import { fill } from "c/connectionError";
import { kindWord, outcomeWords } from "c/connectionEvents";
import { labels } from "./labels.ts";

interface Option {
  readonly label: string;
  readonly value: string;
}

/** What the log is searched for, as the address remembers it; what is empty does not narrow. */
export interface LogFilter {
  readonly connection?: string | undefined;
  readonly person?: string | undefined;
  readonly kind?: string | undefined;
  readonly outcome?: string | undefined;
  /** Number of days up to now, or "days" for firstDay and lastDay. */
  readonly period?: string | undefined;
  /** As in 2026-11-21. */
  readonly firstDay?: string | undefined;
  readonly lastDay?: string | undefined;
}

export const CHOSEN_DAYS = "days";
const PERIODS = [7, 30, 365];

/**
 * The filters of the log.
 *
 * @fires filterchange the whole filter
 */
export default class ConnectionLogFilters extends LightningElement {
  readonly labels = labels;
  @api filter: LogFilter = {};
  private kinds: readonly Option[] = [];
  private people: readonly Option[] = [];
  private connections: readonly Option[] = [];

  connectedCallback(): void {
    void this.loadKinds();
    void this.loadPeople();
    void this.loadConnections();
  }

  get fields(): (Option & { name: keyof LogFilter; options: Option[] })[] {
    const { connection = "", person = "", kind = "", outcome = "", period = "" } = this.filter;
    const outcomes = Object.entries(outcomeWords).map(([value, label]) => ({ label, value }));
    const all = (label: string, options: readonly Option[]): Option[] => [{ label, value: "" }, ...options];
    return [
      {
        name: "connection",
        label: labels.connection,
        value: connection,
        options: all(labels.allConnections, this.connections),
      },
      { name: "person", label: labels.person, value: person, options: all(labels.allPeople, this.people) },
      { name: "kind", label: labels.kind, value: kind, options: all(labels.allKinds, this.kinds) },
      { name: "outcome", label: labels.outcome, value: outcome, options: all(labels.allOutcomes, outcomes) },
      { name: "period", label: labels.period, value: period, options: all(labels.anyTime, periods()) },
    ];
  }

  get hasDays(): boolean {
    return this.filter.period === CHOSEN_DAYS;
  }

  handleFilter(event: CustomEvent<{ value: string | null }>): void {
    const name = (event.currentTarget as HTMLElement).dataset["filter"] ?? "";
    const changed = { ...this.filter, [name]: event.detail.value ?? "" };
    const detail = changed.period === CHOSEN_DAYS ? changed : { ...changed, firstDay: "", lastDay: "" };
    this.dispatchEvent(new CustomEvent("filterchange", { detail }));
  }

  private async loadKinds(): Promise<void> {
    const kinds = (await listCategories().catch(() => null)) ?? [];
    this.kinds = kinds.map((value) => ({ label: kindWord(value), value }));
  }

  private async loadPeople(): Promise<void> {
    const actors = (await listActors().catch(() => null)) ?? [];
    this.people = actors.map(({ id, name }) => ({ label: name ?? "", value: id ?? "" }));
  }

  private async loadConnections(): Promise<void> {
    const found = (await listConnections().catch(() => null)) ?? [];
    this.connections = found.map(({ id, name }) => ({ label: name ?? "", value: id ?? "" }));
  }
}

function periods(): Option[] {
  const days = PERIODS.map((count) => ({ label: fill(labels.lastDays, [count]), value: String(count) }));
  return [{ label: labels.lastDay, value: "1" }, ...days, { label: labels.chooseDays, value: CHOSEN_DAYS }];
}
