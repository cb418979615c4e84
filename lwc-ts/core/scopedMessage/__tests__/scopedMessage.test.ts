import { createElement } from "lwc";
import ScopedMessage from "c/scopedMessage";

function render(variant: string): HTMLElement {
  const element = createElement("c-scoped-message", { is: ScopedMessage });
  Object.assign(element, { variant, message: "The token was revoked.", alternativeText: "Attention" });
  document.body.appendChild(element);
  return element;
}

describe("c-scoped-message", () => {
  it("interrupts with an error only", () => {
    expect(render("error").shadowRoot?.querySelector('[role="alert"]')).not.toBeNull();
    expect(render("warning").shadowRoot?.querySelector('[role="status"]')).not.toBeNull();
  });

  it("has an icon beside the text and is accessible", async () => {
    const element = render("warning");
    const icon = element.shadowRoot?.querySelector("lightning-icon") as (Element & { iconName: string }) | null;
    expect(icon?.iconName).toBe("utility:warning");
    await expect(element).toBeAccessible();
  });
});
