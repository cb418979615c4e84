import { LightningElement } from "lwc";
import advance from "@salesforce/apex/MatchPlanController.advance";
import applyPlan from "@salesforce/apex/MatchPlanController.applyPlan";
import discard from "@salesforce/apex/MatchPlanController.discard";
import getLatest from "@salesforce/apex/MatchPlanController.getLatest";
import getPlan from "@salesforce/apex/MatchPlanController.getPlan";
import planImport from "@salesforce/apex/MatchPlanController.planImport";
import planRematch from "@salesforce/apex/MatchPlanController.planRematch";
import undo from "@salesforce/apex/MatchPlanController.undo";
import type { MatchPlanView } from "apex/MatchPlanView";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { loadCsv } from "c/csvFile";
import { objectOptions } from "c/matchingText";
import { partsOf, readCorrections } from "./corrections.ts";
import { labels } from "./labels.ts";

const MOVING = ["Planning", "Applying", "Undoing"];

/** Changes of many matches at once: a re-match or a file becomes a plan, which is applied and undone. */
export default class MatchingChanges extends LightningElement {
  readonly labels = labels;
  plan: MatchPlanView | null = null;
  objectName = "";
  fileProblem = "";
  isBusy = true;
  failure: CallFailure | null = null;
  actionFailure: CallFailure | null = null;
  private isReady: Promise<unknown> = Promise.resolve();
  private isGone = false;

  connectedCallback(): void {
    this.isReady = loadCsv(this);
    void this.load();
  }

  disconnectedCallback(): void {
    this.isGone = true;
  }

  get failureText(): string {
    return fill(labels.loadFailed, [this.failure?.message ?? ""]);
  }

  get objects(): { label: string; value: string }[] {
    return [{ label: labels.allObjects, value: "" }, ...objectOptions()];
  }

  /** A plan that a closed page left in the middle. */
  get isLeft(): boolean {
    return this.isMoving && !this.isBusy;
  }

  get canPlan(): boolean {
    return !this.isBusy && !this.isMoving;
  }

  handleObject(event: CustomEvent<{ value: string }>): void {
    this.objectName = event.detail.value;
  }

  handleRematch(): void {
    void this.act(async () => {
      const planId = await planRematch({ objectName: this.objectName || null });
      await this.drive(() => advance({ planId: planId ?? "" }));
    });
  }

  handleFile(event: Event): void {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) void this.act(() => this.correct(file));
  }

  handleGoOn(): void {
    void this.act(() => this.drive(() => this.step()));
  }

  handleApply(event: CustomEvent<string>): void {
    void this.act(() => this.drive(() => applyPlan({ planId: this.planId, reason: event.detail })));
  }

  handleUndo(): void {
    void this.act(() => this.drive(() => undo({ planId: this.planId })));
  }

  handleDiscard(): void {
    void this.act(async () => {
      await discard({ planId: this.planId });
      this.plan = await getPlan({ planId: this.planId, afterKey: null });
    });
  }

  handleMore(): void {
    void this.act(async () => {
      const next = await getPlan({ planId: this.planId, afterKey: this.plan?.nextKey ?? null });
      if (next) this.plan = { ...next, rows: [...(this.plan?.rows ?? []), ...(next.rows ?? [])] };
    });
  }

  handleRetry(): void {
    void this.load();
  }

  private get planId(): string {
    return this.plan?.planId ?? "";
  }

  private get isMoving(): boolean {
    return MOVING.includes(this.plan?.status ?? "");
  }

  private async correct(file: File): Promise<void> {
    await this.isReady;
    const { lines, problem } = readCorrections(await file.arrayBuffer());
    this.fileProblem = problem;
    if (problem) return;
    let planId: string | null = null;
    const parts = partsOf(lines);
    for (const [index, part] of parts.entries()) {
      // eslint-disable-next-line no-await-in-loop -- each part is added to the plan of the one before
      planId = await planImport({ planId, lines: part, isLast: index === parts.length - 1 });
    }
    await this.drive(() => advance({ planId: planId ?? "" }));
  }

  private step(): Promise<MatchPlanView | null> {
    return advance({ planId: this.planId });
  }

  /** Calls until the plan is through; each call does a bounded part. Who leaves goes on later. */
  private async drive(first: () => Promise<MatchPlanView | null>): Promise<void> {
    this.plan = await first();
    // eslint-disable-next-line no-await-in-loop -- each call goes on where the one before stopped
    while (this.isMoving && !this.isGone) this.plan = await this.step();
    if (!this.isGone) this.plan = await getPlan({ planId: this.planId, afterKey: null });
  }

  private async act(call: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.actionFailure = null;
    try {
      await call();
    } catch (error) {
      this.actionFailure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }

  private async load(): Promise<void> {
    this.isBusy = true;
    this.failure = null;
    try {
      this.plan = await getLatest();
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }
}
