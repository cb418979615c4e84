import { createElement } from "lwc";
import StatusLine from "c/statusLine";

describe("c-status-line", () => {
  it("writes the word and the sentence beside the icon", async () => {
    const element = createElement("c-status-line", { is: StatusLine });
    Object.assign(element, { iconName: "utility:success", word: "Active", sentence: "Since 10:43." });
    document.body.appendChild(element);
    expect(element.shadowRoot?.querySelector(".word")?.textContent).toBe("Active");
    expect(element.shadowRoot?.querySelector(".sentence")?.textContent).toBe("Since 10:43.");
    await expect(element).toBeAccessible();
  });
});
