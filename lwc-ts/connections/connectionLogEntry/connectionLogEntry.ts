import { api } from "lwc";
import LightningModal from "lightning/modal";
import erase from "@salesforce/apex/AuditLogController.erase";
import mayErase from "@salesforce/customPermission/EraseLog";
import type { TimelineEntry } from "apex/TimelineEntry";
import { readFailure, type CallFailure } from "c/connectionError";
import { eventText, kindWord, outcomeWords } from "c/connectionEvents";
import { formatExactly } from "c/connectionText";
import { labels } from "./labels.ts";

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One entry of the log, whole. Closes with "erased" when its values were erased, else with nothing. */
export default class ConnectionLogEntry extends LightningModal {
  readonly labels = labels;
  @api entry: TimelineEntry | null = null;
  /** Name of what the entry is about, where it is known. */
  @api subjectName = "";
  isErasing = false;
  isBusy = false;
  reason = "";
  failure: CallFailure | null = null;

  get heading(): string {
    return this.entry ? eventText(this.entry) : "";
  }

  get facts(): Fact[] {
    const { name, occurredAt, category, outcome, code, actorName, subjectType, subjectId, reason, correlationId } =
      this.entry ?? {};
    const about = [this.subjectName || subjectType, subjectId].filter(Boolean).join(" · ");
    return [
      { label: labels.when, value: formatExactly(occurredAt) },
      { label: labels.who, value: actorName || labels.byCauseway },
      { label: labels.about, value: about },
      { label: labels.why, value: reason ?? "" },
      { label: labels.kind, value: kindWord(category) },
      { label: labels.outcome, value: outcomeWords[outcome ?? ""] ?? outcome ?? "" },
      { label: labels.code, value: code ?? "" },
      { label: labels.entryNumber, value: name ?? "" },
      { label: labels.correlationId, value: correlationId ?? "" },
    ].filter(({ value }) => value !== "");
  }

  /** The stored detail, in lines. */
  get detailText(): string {
    const { detail } = this.entry ?? {};
    if (!detail) return "";
    try {
      return JSON.stringify(JSON.parse(detail), null, 2);
    } catch {
      return detail;
    }
  }

  get wholeText(): string {
    const lines = this.facts.map(({ label, value }) => `${label}: ${value}`);
    return [this.heading, ...lines, this.detailText].filter(Boolean).join("\n");
  }

  /** An entry that tells nothing any more cannot be erased again. */
  get canErase(): boolean {
    return mayErase === true && !this.isErasing && Boolean(this.entry?.reason || this.entry?.detail);
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  handleErase(): void {
    this.isErasing = true;
  }

  handleKeep(): void {
    this.isErasing = false;
  }

  handleClose(): void {
    this.close();
  }

  async handleEraseNow(): Promise<void> {
    const field = this.template?.querySelector<HTMLTextAreaElement>("lightning-textarea");
    if (!field?.reportValidity()) return;
    this.isBusy = true;
    try {
      await erase({ entryIds: [this.entry?.id ?? ""], reason: this.reason.trim() });
      this.close("erased");
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }
}
