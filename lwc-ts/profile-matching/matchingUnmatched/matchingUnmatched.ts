import { LightningElement, api } from "lwc";
import getUnmatched from "@salesforce/apex/MatchOverviewController.getUnmatched";
import type { UnmatchedRow } from "apex/UnmatchedRow";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { objectWord, reasonWord } from "c/matchingText";
import { labels } from "./labels.ts";

/** Rows that one call brings. */
const ROWS_A_CALL = 500;

/**
 * The records of an object that have no match for one reason; all of them, page by page, also as a file.
 *
 * @fires close
 */
export default class MatchingUnmatched extends LightningElement {
  readonly labels = labels;
  readonly columns = [
    {
      label: labels.columnRecord,
      fieldName: "url",
      type: "url",
      typeAttributes: { label: { fieldName: "name" }, target: "_self" },
    },
    { label: labels.columnOwner, fieldName: "owner" },
    { label: labels.columnReason, fieldName: "reason" },
  ];
  found: readonly UnmatchedRow[] = [];
  failure: CallFailure | null = null;
  isLoading = false;
  hasMore = false;
  private object = "";
  private why = "";

  @api get objectName(): string {
    return this.object;
  }
  set objectName(objectName: string) {
    this.object = objectName;
    void this.begin();
  }

  @api get reason(): string {
    return this.why;
  }
  set reason(reason: string) {
    this.why = reason;
    void this.begin();
  }

  get heading(): string {
    return `${objectWord(this.object)}: ${reasonWord(this.why)}`;
  }

  get failureText(): string {
    return fill(labels.loadFailed, [this.failure?.message ?? ""]);
  }

  get rows(): Record<string, string>[] {
    return this.found.map(({ subjectId, recordId, recordName, ownerName, reason }) => ({
      id: subjectId ?? "",
      url: recordName ? `/lightning/r/${this.object}/${recordId}/view` : "",
      name: recordName ?? labels.hiddenRecord,
      owner: ownerName ?? "",
      reason: reasonWord(reason),
    }));
  }

  handleMore(): void {
    void this.loadMore();
  }

  handleRetry(): void {
    void this.loadMore();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("close"));
  }

  private async begin(): Promise<void> {
    if (!this.object || !this.why) return;
    this.found = [];
    await this.loadMore();
  }

  private async loadMore(): Promise<void> {
    this.isLoading = true;
    this.failure = null;
    const afterId = this.found.at(-1)?.subjectId ?? null;
    try {
      const rows = (await getUnmatched({ objectName: this.object, reason: this.why, afterId })) ?? [];
      this.found = [...this.found, ...rows];
      this.hasMore = rows.length === ROWS_A_CALL;
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isLoading = false;
    }
  }
}
