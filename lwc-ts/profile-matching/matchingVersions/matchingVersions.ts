import { LightningElement, api } from "lwc";
import type { MatchModelState } from "apex/MatchModelState";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { labels } from "./labels.ts";

type Version = NonNullable<MatchModelState["versions"]>[number];

/**
 * What administrators saved of a model, newest first.
 *
 * @fires activate the id of a version
 */
export default class MatchingVersions extends LightningElement {
  readonly labels = labels;
  @api versions: readonly Version[] = [];

  get isEmpty(): boolean {
    return this.versions.length === 0;
  }

  get rows() {
    return this.versions.map(({ modelId, version, note, isActive, createdAt, createdByName }) => ({
      id: modelId ?? "",
      version: `${version ?? ""}${isActive ? ` (${labels.activeNow})` : ""}`,
      note: note ?? "",
      saved: fill(labels.savedBy, [createdByName ?? "–", formatMoment(createdAt)]),
      isActivatable: !isActive,
    }));
  }

  handleActivate(event: Event): void {
    const detail = (event.currentTarget as HTMLElement).dataset["model"];
    this.dispatchEvent(new CustomEvent("activate", { detail }));
  }
}
