import { createElement } from "lwc";
import CopyButton from "c/copyButton";

describe("c-copy-button", () => {
  it("copies the text and says so for a moment", async () => {
    jest.useFakeTimers();
    const writeText = jest.fn().mockResolvedValue(undefined);
    Object.assign(navigator, { clipboard: { writeText } });
    const element = createElement("c-copy-button", { is: CopyButton }) as HTMLElement & { text: string };
    element.text = "Code X, correlation ID Y";
    document.body.appendChild(element);
    const status = () => element.shadowRoot?.querySelector("[role=status]")?.textContent;
    expect(status()).toBe("");
    element.shadowRoot?.querySelector<HTMLElement>("lightning-button")?.click();
    await Promise.resolve();
    await Promise.resolve();
    expect(writeText).toHaveBeenCalledWith("Code X, correlation ID Y");
    expect(status()).toBe("c.Core_Copied");
    jest.advanceTimersByTime(5000);
    await Promise.resolve();
    expect(status()).toBe("");
    jest.useRealTimers();
    await expect(element).toBeAccessible();
  });
});
