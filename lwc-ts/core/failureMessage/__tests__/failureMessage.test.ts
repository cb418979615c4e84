import { createElement } from "lwc";
import FailureMessage from "c/failureMessage";

function render(properties: object): HTMLElement {
  const element = createElement("c-failure-message", { is: FailureMessage });
  Object.assign(element, properties);
  document.body.appendChild(element);
  return element;
}

describe("c-failure-message", () => {
  it("says what failed, keeps words for support under Details, and tries again", async () => {
    const element = render({
      message: "We could not load people.",
      details: "Code X, correlation ID Y",
      canRetry: true,
    });
    const retried = jest.fn();
    element.addEventListener("retry", retried);
    element.shadowRoot?.querySelector<HTMLElement>("lightning-button")?.click();
    expect(retried).toHaveBeenCalledTimes(1);
    const details = element.shadowRoot?.querySelector("details");
    expect(details?.open).toBe(false);
    expect(details?.textContent).toContain("Code X, correlation ID Y");
    expect(details?.querySelector<HTMLElement & { text: string }>("c-copy-button")?.text).toBe(
      "Code X, correlation ID Y",
    );
    await expect(element).toBeAccessible();
  });

  it("offers neither without reason", () => {
    const element = render({ message: "The token was revoked." });
    expect(element.shadowRoot?.querySelector("lightning-button, details")).toBeNull();
  });
});
