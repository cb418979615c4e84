import { LightningElement, api } from "lwc";
import goOn from "@salesforce/apex/MappingChangeController.goOn";
import listLatest from "@salesforce/apex/MappingChangeController.listLatest";
import undo from "@salesforce/apex/MappingChangeController.undo";
import type { MappingChangeSet } from "apex/MappingChangeSet";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { drive, isMoving } from "c/userMappingDrive";
import { changeWord, leftSentence } from "c/userMappingText";
import { labels } from "./labels.ts";

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly reason: string;
  readonly state: string;
  readonly warning: string;
  readonly canGoOn: boolean;
  readonly undoLabel: string;
}

/**
 * The latest changes of a connection's people: what, who, when, why; undo for 30 days, and going on with what a closed
 * page left.
 *
 * @fires back the person wants the list
 */
export default class UserMappingChanges extends LightningElement {
  readonly labels = labels;
  changeSets: MappingChangeSet[] | null = null;
  failure: CallFailure | null = null;
  /** Of an undo or a going on that did not work. */
  problem = "";
  progress = "";
  private shownId = "";
  private isGone = false;

  @api get connectionId(): string {
    return this.shownId;
  }
  set connectionId(id: string) {
    this.shownId = id;
    this.changeSets = null;
    void this.load();
  }

  connectedCallback(): void {
    this.isGone = false;
  }

  disconnectedCallback(): void {
    this.isGone = true;
  }

  get isLoading(): boolean {
    return this.changeSets === null && this.failure === null;
  }

  get failureText(): string {
    return this.failure ? fill(labels.loadFailed, [this.failure.message]) : "";
  }

  get isEmpty(): boolean {
    return this.changeSets?.length === 0;
  }

  get isBusy(): boolean {
    return this.progress !== "";
  }

  get shown(): Shown[] {
    return (this.changeSets ?? []).map((changeSet) => this.show(changeSet));
  }

  handleBack(): void {
    this.dispatchEvent(new CustomEvent("back"));
  }

  handleRetry(): void {
    void this.load();
  }

  handleGoOn(event: Event): void {
    void this.move(idOf(event), goOn);
  }

  handleUndo(event: Event): void {
    void this.move(idOf(event), undo);
  }

  private async move(
    changeSetId: string,
    call: (parameters: { changeSetId: string }) => Promise<MappingChangeSet | null>,
  ): Promise<void> {
    this.problem = "";
    try {
      await drive(
        () => call({ changeSetId }),
        (step) => {
          this.progress = fill(labels.planProgress, [step?.doneCount ?? 0, step?.itemCount ?? 0]);
          return !this.isGone;
        },
      );
    } catch (error) {
      this.problem = readFailure(error).message;
    }
    this.progress = "";
    await this.load();
  }

  private async load(): Promise<void> {
    try {
      this.changeSets = (await listLatest({ connectionId: this.shownId })) ?? [];
      this.failure = null;
    } catch (error) {
      this.failure = readFailure(error);
    }
  }

  private show(changeSet: MappingChangeSet): Shown {
    const { startedBy, startedAt, doneCount, leftOutCount, reason, undoUntil } = changeSet;
    const isLeft = changeSet.isLeft === true;
    return {
      id: changeSet.id ?? "",
      title: changeWord(changeSet.kind),
      line: fill(labels.changeLine, [startedBy ?? "", formatMoment(startedAt), doneCount ?? 0, leftOutCount ?? 0]),
      reason: reason ? fill(labels.changeReason, [reason]) : "",
      state: stateOf(changeSet),
      warning: isLeft ? leftSentence(changeSet) : "",
      canGoOn: isLeft && changeSet.kind !== "Import",
      undoLabel: undoUntil && !this.isBusy ? fill(labels.undoUntil, [formatMoment(undoUntil)]) : "",
    };
  }
}

function stateOf(changeSet: MappingChangeSet): string {
  if (changeSet.isLeft) return "";
  if (isMoving(changeSet)) return labels.changeMoving;
  switch (changeSet.status) {
    case "Planned":
      return labels.changePlanned;
    case "Discarded":
      return labels.changeDiscarded;
    case "Undone":
      return changeSet.leftOutCount ? fill(labels.doneUndonePartly, [changeSet.leftOutCount]) : labels.doneUndone;
    default:
      return "";
  }
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset["id"] ?? "";
}
