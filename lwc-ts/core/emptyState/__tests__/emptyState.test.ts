import { createElement } from "lwc";
import EmptyState from "c/emptyState";

describe("c-empty-state", () => {
  it("says what is empty and why, and is accessible", async () => {
    const element = createElement("c-empty-state", { is: EmptyState });
    Object.assign(element, { heading: "No connections yet", message: "Connect Slack here." });
    document.body.appendChild(element);
    expect(element.shadowRoot?.querySelector("h3")?.textContent).toBe("No connections yet");
    expect(element.shadowRoot?.querySelector("p")?.textContent).toBe("Connect Slack here.");
    await expect(element).toBeAccessible();
  });
});
