import { LightningElement, api } from "lwc";
import getKeys from "@salesforce/apex/MatchModelController.getKeys";
import type { MatchKeyUse } from "apex/MatchKeyUse";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { formatCount } from "c/matchingText";
import { labels } from "./labels.ts";

/** The keys by which records find profiles, and what each costs; counted only when asked for. */
export default class MatchingKeys extends LightningElement {
  readonly labels = labels;
  readonly columns = [
    { label: labels.columnKey, fieldName: "name" },
    { label: labels.columnProfiles, fieldName: "profiles" },
    { label: labels.columnLargest, fieldName: "largest" },
    { label: labels.columnBlanked, fieldName: "blanked" },
  ];
  keys: readonly MatchKeyUse[] | null = null;
  failure: CallFailure | null = null;
  isLoading = false;
  private shownKind = "";

  @api get kind(): string {
    return this.shownKind;
  }
  set kind(kind: string) {
    this.shownKind = kind;
    this.keys = null;
  }

  get failureText(): string {
    return fill(labels.loadFailed, [this.failure?.message ?? ""]);
  }

  get rows(): Record<string, string>[] {
    return (this.keys ?? []).map(({ slot, profiles, largest, blanked }) => ({
      id: String(slot),
      name: fill(labels.keyNumber, [slot]),
      profiles: formatCount(profiles),
      largest: formatCount(largest),
      blanked: formatCount(blanked),
    }));
  }

  async handleShow(): Promise<void> {
    this.isLoading = true;
    this.failure = null;
    try {
      this.keys = (await getKeys({ kind: this.shownKind })) ?? [];
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isLoading = false;
    }
  }
}
