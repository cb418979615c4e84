import { LightningElement } from "lwc";
import LOCALE from "@salesforce/i18n/locale";
import activate from "@salesforce/apex/MatchModelController.activate";
import getModel from "@salesforce/apex/MatchModelController.getModel";
import preview from "@salesforce/apex/MatchModelController.preview";
import save from "@salesforce/apex/MatchModelController.save";
import type { MatchModelPreview } from "apex/MatchModelPreview";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { formatCount } from "c/matchingText";
import { chanceOf, countBands, type Bands, type Thresholds } from "./bands.ts";
import { labels } from "./labels.ts";

const FIELDS = ["automaticWeight", "reviewWeight", "margin"] as const;
type Field = (typeof FIELDS)[number];
type Document = Thresholds & Record<string, unknown>;

const FIELD_WORDS: Readonly<Record<Field, string>> = {
  automaticWeight: labels.automaticWeight,
  reviewWeight: labels.reviewWeight,
  margin: labels.margin,
};
const KINDS = [
  { label: labels.kindPerson, value: "Person" },
  { label: labels.kindCompany, value: "Company" },
];

/**
 * From which weight a match is certain enough, with counts on a sample that follow while one types.
 *
 * @fires view `changes` when the person plans a re-match
 */
export default class MatchingThresholds extends LightningElement {
  readonly labels = labels;
  readonly kinds = KINDS;
  kind = "Person";
  document: Document | null = null;
  thresholds: Thresholds | null = null;
  sample: MatchModelPreview | null = null;
  note = "";
  isBusy = false;
  isActivated = false;
  failure: CallFailure | null = null;
  actionFailure: CallFailure | null = null;

  connectedCallback(): void {
    void this.load();
  }

  get isLoading(): boolean {
    return this.isBusy || (this.document === null && this.failure === null);
  }

  get failureText(): string {
    return fill(labels.loadFailed, [this.failure?.message ?? ""]);
  }

  /** The fields begin with the model's numbers; what is typed stays as it is typed. */
  get fields(): { name: Field; label: string; value: number; chance: string }[] {
    const { document, thresholds } = this;
    if (!document || !thresholds) return [];
    return FIELDS.map((name) => ({
      name,
      label: FIELD_WORDS[name],
      value: document[name],
      chance: name === "margin" ? "" : chanceText(thresholds[name]),
    }));
  }

  get problem(): string {
    const { thresholds } = this;
    return thresholds && thresholds.automaticWeight < thresholds.reviewWeight ? labels.thresholdOrder : "";
  }

  get sampleText(): string {
    const { points, sampleSize } = this.sample ?? {};
    return fill(labels.sampleText, [formatCount(points?.length), formatCount(sampleSize)]);
  }

  get rows(): { key: string; word: string; now: string; then: string; changeClass: string }[] {
    const { document, thresholds } = this;
    if (!document || !thresholds) return [];
    const points = this.sample?.points ?? [];
    const [now, then] = [countBands(points, document), countBands(points, thresholds)];
    const words: readonly (readonly [keyof Bands, string])[] = [
      ["matched", labels.outcomeMatched],
      ["possible", labels.outcomePossible],
      ["conflict", labels.outcomeConflict],
      ["unmatched", labels.outcomeNone],
    ];
    return words.map(([key, word]) => ({
      key,
      word,
      now: formatCount(now[key]),
      then: formatCount(then[key]),
      changeClass: now[key] === then[key] ? "" : "changed",
    }));
  }

  get isChanged(): boolean {
    const { document, thresholds } = this;
    return Boolean(document && thresholds && FIELDS.some((name) => document[name] !== thresholds[name]));
  }

  get canSave(): boolean {
    return this.isChanged && this.problem === "" && !this.isBusy;
  }

  handleKind(event: CustomEvent<{ value: string }>): void {
    this.kind = event.detail.value;
    this.document = null;
    this.isActivated = false;
    void this.load();
  }

  handleThreshold(event: CustomEvent<{ value: string }>): void {
    const name = (event.currentTarget as HTMLElement).dataset["field"] as Field;
    const value = Number(event.detail.value);
    if (this.thresholds && event.detail.value !== "" && Number.isFinite(value)) {
      this.thresholds = { ...this.thresholds, [name]: value };
    }
  }

  handleNote(event: CustomEvent<{ value: string }>): void {
    this.note = event.detail.value;
  }

  handlePlan(): void {
    this.dispatchEvent(new CustomEvent("view", { detail: { view: "changes" } }));
  }

  handleRetry(): void {
    void this.load();
  }

  async handleSave(): Promise<void> {
    const field = this.template?.querySelector<HTMLInputElement>('[data-name="note"]');
    if (!field?.reportValidity()) return;
    this.isBusy = true;
    this.actionFailure = null;
    try {
      const document = JSON.stringify({ ...this.document, ...this.thresholds });
      const modelId = await save({ kind: this.kind, document, note: this.note.trim() });
      await activate({ modelId: modelId ?? "" });
      this.note = "";
      this.isActivated = true;
      await this.load();
    } catch (error) {
      this.actionFailure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }

  private async load(): Promise<void> {
    this.failure = null;
    const { kind } = this;
    try {
      const { activeDocument } = (await getModel({ kind })) ?? {};
      const document = JSON.parse(activeDocument ?? "{}") as Document;
      const sample = await preview({ kind, document: activeDocument ?? "" });
      if (kind !== this.kind) return;
      this.document = document;
      this.thresholds = document;
      this.sample = sample;
    } catch (error) {
      this.failure = readFailure(error);
    }
  }
}

function chanceText(weight: number): string {
  const percent = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 2 });
  return fill(labels.chanceOf, [formatCount(weight, 1), percent.format(chanceOf(weight))]);
}
