import { createElement } from "lwc";
import ConnectionMappingKeys from "c/connectionMappingKeys";
import { find, settle } from "../../connectionSetup/__tests__/support.ts";

async function render(): Promise<{ element: HTMLElement; listener: jest.Mock }> {
  const element = createElement("c-connection-mapping-keys", { is: ConnectionMappingKeys });
  Object.assign(element, { chosen: ["FederationId", "Email"], supported: ["FederationId", "Username", "Email"] });
  const listener = jest.fn();
  element.addEventListener("keys", (event) => listener((event as CustomEvent).detail.mappingKeys));
  document.body.appendChild(element);
  await settle();
  return { element, listener };
}

const button = (element: HTMLElement, name: string, icon: string): HTMLElement | null =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement & { iconName: string }>(`[data-name="${name}"]`) ?? [])].find(
    ({ iconName }) => iconName === icon,
  ) ?? null;

describe("c-connection-mapping-keys", () => {
  it("moves a key by its buttons and says so", async () => {
    const { element, listener } = await render();
    button(element, "Email", "utility:up")?.click();
    await settle();
    expect(listener).toHaveBeenCalledWith(["Email", "FederationId"]);
    expect(find(element, "[role=status]")?.textContent).not.toBe("");
    button(element, "FederationId", "utility:down")?.click();
    expect(listener).toHaveBeenLastCalledWith(["Email", "FederationId"]);
    await expect(element).toBeAccessible();
  });

  it("takes keys in and out", async () => {
    const { element, listener } = await render();
    const box = find(element, 'lightning-input[data-name="Username"]');
    box?.dispatchEvent(new CustomEvent("change", { detail: { checked: true } }));
    expect(listener).toHaveBeenCalledWith(["FederationId", "Email", "Username"]);
    const email = find(element, 'lightning-input[data-name="Email"]');
    email?.dispatchEvent(new CustomEvent("change", { detail: { checked: false } }));
    expect(listener).toHaveBeenLastCalledWith(["FederationId"]);
  });
});
