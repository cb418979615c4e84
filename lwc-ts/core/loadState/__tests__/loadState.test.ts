import { createElement } from "lwc";
import LoadState from "c/loadState";

const FAILURE = { code: "TIMEOUT", message: "Slack did not answer.", details: "Code TIMEOUT, correlation ID 7" };

function render(properties: object): HTMLElement {
  const element = createElement("c-load-state", { is: LoadState });
  Object.assign(element, properties);
  document.body.appendChild(element);
  return element;
}

const find = <Found extends Element>(element: HTMLElement, selector: string): Found | null | undefined =>
  element.shadowRoot?.querySelector<Found>(selector);

async function pass(milliseconds: number): Promise<void> {
  jest.advanceTimersByTime(milliseconds);
  await Promise.resolve();
}

describe("c-load-state", () => {
  afterEach(() => jest.useRealTimers());

  it("takes no room when there is nothing to say", () => {
    expect(render({}).shadowRoot?.children).toHaveLength(0);
  });

  it("shows a spinner after 300 ms, and after 10 s who is slow", async () => {
    jest.useFakeTimers();
    const element = render({ isLoading: true, loadingText: "Loading people", slowText: "Slack is slow to answer." });
    await pass(299);
    expect(find(element, "lightning-spinner")).toBeNull();
    await pass(1);
    expect(find<HTMLElement & { alternativeText: string }>(element, "lightning-spinner")?.alternativeText).toBe(
      "Loading people",
    );
    expect(find(element, "[role=status]")).toBeNull();
    await pass(9_700);
    expect(find(element, "[role=status]")?.textContent).toBe("Slack is slow to answer.");
    Object.assign(element, { isLoading: false });
    await pass(0);
    expect(element.shadowRoot?.children).toHaveLength(0);
  });

  it("does not flash for a quick answer", async () => {
    jest.useFakeTimers();
    const element = render({ isLoading: true });
    await pass(200);
    Object.assign(element, { isLoading: false });
    await pass(60_000);
    expect(find(element, "lightning-spinner")).toBeNull();
  });

  it("shows a failure with what to do", async () => {
    const element = render({ failure: FAILURE, failureText: "We could not load people. Slack did not answer." });
    const retried = jest.fn();
    element.addEventListener("retry", retried);
    const message = find<HTMLElement & { message: string; details: string }>(element, "c-failure-message");
    expect(message?.message).toBe("We could not load people. Slack did not answer.");
    expect(message?.details).toBe(FAILURE.details);
    message?.dispatchEvent(new CustomEvent("retry"));
    expect(retried).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it("says which permission to ask for, with the page's address to send", async () => {
    const message = "You need the permission set Causeway Administrator.";
    const element = render({ failure: { code: "MISSING_PERMISSION", message, details: "" }, heading: "User mapping" });
    const empty = find<HTMLElement & { message: string; heading: string }>(element, "c-empty-state");
    expect([empty?.heading, empty?.message]).toEqual(["User mapping", message]);
    expect(find<HTMLElement & { text: string }>(element, "c-copy-button")?.text).toBe(window.location.href);
    await expect(element).toBeAccessible();
  });

  it("says how old is what is shown, and refreshes it", async () => {
    const element = render({ staleText: "As of 08:10 (3 hours ago)." });
    const retried = jest.fn();
    element.addEventListener("retry", retried);
    find<HTMLElement>(element, "lightning-button")?.click();
    expect(retried).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });
});
