import { LightningElement, api } from "lwc";

const SILENCE_MILLISECONDS = 10_000;

/**
 * The page's one polite live region. `announce` speaks at once when nothing was said for ten seconds; in between only
 * the newest message is kept and spoken at the end of the silence.
 */
export default class LiveStatus extends LightningElement {
  message = "";
  private waiting: string | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  @api announce(message: string): void {
    if (this.timer !== null) {
      this.waiting = message;
      return;
    }
    this.message = message;
    // Silence is measured in time; the timer ends with the component.
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.timer = setTimeout(() => this.endSilence(), SILENCE_MILLISECONDS);
  }

  disconnectedCallback(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private endSilence(): void {
    this.timer = null;
    const next = this.waiting;
    this.waiting = null;
    if (next !== null) this.announce(next);
  }
}
