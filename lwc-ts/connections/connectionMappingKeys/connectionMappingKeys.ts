import { LightningElement, api } from "lwc";
import { fill } from "c/connectionError";
import { mappingKeyWord } from "c/connectionText";
import { labels } from "./labels.ts";

/**
 * An ordered choice of the ways to find people, by buttons alone, so that it works without a mouse.
 *
 * @fires keys `{ mappingKeys }`
 */
export default class ConnectionMappingKeys extends LightningElement {
  readonly labels = labels;
  @api chosen: readonly string[] = [];
  @api supported: readonly string[] = [];
  announcement = "";

  get rows(): {
    name: string;
    word: string;
    isChosen: boolean;
    upLabel: string;
    downLabel: string;
    isFirst: boolean;
    isLast: boolean;
  }[] {
    const names = [...this.chosen, ...this.supported.filter((name) => !this.chosen.includes(name))];
    return names.map((name, index) => {
      const word = mappingKeyWord(name);
      const isChosen = this.chosen.includes(name);
      return {
        name,
        word,
        isChosen,
        upLabel: fill(labels.moveUp, [word]),
        downLabel: fill(labels.moveDown, [word]),
        isFirst: !isChosen || index === 0,
        isLast: !isChosen || index === this.chosen.length - 1,
      };
    });
  }

  handleUse(event: CustomEvent<{ checked: boolean }>): void {
    const name = nameOf(event);
    this.send(event.detail.checked ? [...this.chosen, name] : this.chosen.filter((key) => key !== name));
  }

  handleUp(event: Event): void {
    this.move(nameOf(event), -1);
  }

  handleDown(event: Event): void {
    this.move(nameOf(event), 1);
  }

  private move(name: string, distance: number): void {
    const keys = this.chosen.filter((key) => key !== name);
    const position = this.chosen.indexOf(name) + distance;
    keys.splice(position, 0, name);
    this.announcement = fill(labels.keyMoved, [mappingKeyWord(name), position + 1]);
    this.send(keys);
  }

  private send(mappingKeys: readonly string[]): void {
    this.dispatchEvent(new CustomEvent("keys", { detail: { mappingKeys: [...mappingKeys] } }));
  }
}

function nameOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset["name"] ?? "";
}
