import { createElement } from "lwc";
import addAlias from "@salesforce/apex/UserMappingPersonController.addAlias";
import UserMappingAlias from "c/userMappingAlias";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/UserMappingPersonController.addAlias", () => ({ default: jest.fn() }), { virtual: true });

async function add(): Promise<{ element: HTMLElement; closed: jest.Mock }> {
  const element = createElement("c-user-mapping-alias", { is: UserMappingAlias });
  Object.assign(element, { userId: "005000000000001AAA", userFullName: "Maria" });
  document.body.appendChild(element);
  const closed = jest.fn();
  element.addEventListener("close", closed);
  const input = find<HTMLElement & { reportValidity(): boolean }>(element, "lightning-input");
  if (input) input.reportValidity = () => true;
  input?.dispatchEvent(new CustomEvent("change", { detail: { value: "maria@old.example" } }));
  element.shadowRoot?.querySelectorAll<HTMLElement>("lightning-button")[1]?.click();
  await settle();
  return { element, closed };
}

describe("c-user-mapping-alias", () => {
  it("adds the email and closes (LI-24)", async () => {
    jest.mocked(addAlias).mockResolvedValue(null);
    const { closed } = await add();
    expect(addAlias).toHaveBeenCalledWith({ userId: "005000000000001AAA", email: "maria@old.example" });
    expect(closed).toHaveBeenCalled();
  });

  it("keeps what was typed when somebody else has the email", async () => {
    jest.mocked(addAlias).mockRejectedValue(failure("ALIAS_TAKEN"));
    const { element, closed } = await add();
    expect(closed).not.toHaveBeenCalled();
    expect(find(element, "[role=alert]")?.textContent).toBe("It did not work.");
    expect(find<HTMLElement & { value: string }>(element, "lightning-input")?.value).toBe("maria@old.example");
    await expect(element).toBeAccessible();
  });
});
