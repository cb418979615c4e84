import { LightningElement } from "lwc";
import estimate from "@salesforce/apex/MatchBackfillController.estimate";
import getState from "@salesforce/apex/MatchBackfillController.getState";
import pause from "@salesforce/apex/MatchBackfillController.pause";
import resume from "@salesforce/apex/MatchBackfillController.resume";
import setMatchingOff from "@salesforce/apex/MatchBackfillController.setMatchingOff";
import start from "@salesforce/apex/MatchBackfillController.start";
import stop from "@salesforce/apex/MatchBackfillController.stop";
import type { MatchBackfillState } from "apex/MatchBackfillState";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { objectOptions, OBJECTS } from "c/matchingText";
import { labels } from "./labels.ts";
import { estimateText, progressOf, standingText } from "./texts.ts";

const LOOK_AGAIN_MILLISECONDS = 3_000;
const DEFAULT_SPEED = 20_000;
const UNDER_WAY = ["Running", "Waiting", "Paused"];

/** Evaluates what was there before: an estimate first, then progress, pause and end; and the switch for all matching. */
export default class MatchingBackfill extends LightningElement {
  readonly labels = labels;
  readonly options = objectOptions();
  objects: string[] = [...OBJECTS];
  speed = DEFAULT_SPEED;
  state: MatchBackfillState | null = null;
  estimated: MatchBackfillState | null = null;
  failure: CallFailure | null = null;
  actionFailure: CallFailure | null = null;
  isBusy = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  connectedCallback(): void {
    void this.load();
  }

  disconnectedCallback(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }

  get isLoading(): boolean {
    return this.isBusy || (this.state === null && this.failure === null);
  }

  get failureText(): string {
    return fill(labels.loadFailed, [this.failure?.message ?? ""]);
  }

  get isUnderWay(): boolean {
    return UNDER_WAY.includes(this.state?.state ?? "");
  }

  get isPaused(): boolean {
    return this.state?.state === "Paused";
  }

  get isPausable(): boolean {
    return this.isUnderWay && !this.isPaused;
  }

  get isAskable(): boolean {
    return this.state !== null && !this.isUnderWay;
  }

  get progress(): number {
    return progressOf(this.state);
  }

  get standing(): string {
    return standingText(this.state);
  }

  get estimateText(): string {
    return this.estimated ? estimateText(this.estimated) : "";
  }

  get isOff(): boolean {
    return this.state?.isMatchingOff === true;
  }

  get switchText(): string {
    return this.isOff ? labels.switchOff : labels.switchOn;
  }

  get switchLabel(): string {
    return this.isOff ? labels.switchStart : labels.switchStop;
  }

  handleObjects(event: CustomEvent<{ value: string[] }>): void {
    this.objects = event.detail.value;
    this.estimated = null;
  }

  handleSpeed(event: CustomEvent<{ value: string }>): void {
    this.speed = Number(event.detail.value);
    this.estimated = null;
  }

  handleEstimate(): void {
    void this.act(async () => {
      this.estimated = await estimate({ objectNames: this.objects, recordsPerHour: this.speed });
    });
  }

  handleStart(): void {
    void this.act(async () => {
      await start({ objectNames: this.objects, recordsPerHour: this.speed });
      this.estimated = null;
      await this.load();
    });
  }

  handlePause(): void {
    void this.actAndLoad(pause);
  }

  handleResume(): void {
    void this.actAndLoad(resume);
  }

  handleStop(): void {
    void this.actAndLoad(stop);
  }

  handleSwitch(): void {
    void this.actAndLoad(() => setMatchingOff({ isOff: !this.isOff }));
  }

  handleRetry(): void {
    void this.load();
  }

  private actAndLoad(call: () => Promise<unknown>): Promise<void> {
    return this.act(async () => {
      await call();
      await this.load();
    });
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
    this.failure = null;
    try {
      this.state = await getState();
    } catch (error) {
      this.failure = readFailure(error);
    }
    if (this.timer !== null) clearTimeout(this.timer);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the work runs on the server; cleared when the page leaves
    if (this.isPausable) this.timer = setTimeout(() => void this.load(), LOOK_AGAIN_MILLISECONDS);
  }
}
