import { createElement } from "lwc";
import LiveStatus from "c/liveStatus";

const TEN_SECONDS = 10_000;

describe("c-live-status", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("speaks at once, then at most every ten seconds and only the newest", async () => {
    const element = createElement("c-live-status", { is: LiveStatus });
    document.body.appendChild(element);
    const text = (): string | null | undefined => element.shadowRoot?.querySelector('[role="status"]')?.textContent;
    element.announce("1 of 3");
    await Promise.resolve();
    expect(text()).toBe("1 of 3");
    element.announce("2 of 3");
    element.announce("3 of 3");
    await Promise.resolve();
    expect(text()).toBe("1 of 3");
    jest.advanceTimersByTime(TEN_SECONDS);
    await Promise.resolve();
    expect(text()).toBe("3 of 3");
  });
});
