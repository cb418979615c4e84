import { createElement } from "lwc";
import goOn from "@salesforce/apex/MappingChangeController.goOn";
import listLatest from "@salesforce/apex/MappingChangeController.listLatest";
import undo from "@salesforce/apex/MappingChangeController.undo";
import type { MappingChangeSet } from "apex/MappingChangeSet";
import UserMappingChanges from "c/userMappingChanges";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/MappingChangeController.goOn", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MappingChangeController.listLatest", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MappingChangeController.undo", () => ({ default: jest.fn() }), { virtual: true });

const applied: MappingChangeSet = {
  id: "a02000000000001AAA",
  kind: "Import",
  status: "Applied",
  startedBy: "Ada Admin",
  startedAt: "2026-11-21T10:41:00.000Z",
  movedAt: "2026-11-21T10:42:00.000Z",
  reason: "HR file",
  doneCount: 56,
  itemCount: 56,
  leftOutCount: 0,
  undoUntil: "2026-12-21T10:42:00.000Z",
  isLeft: false,
};
const left: MappingChangeSet = { ...applied, kind: "KeyChange", status: "Applying", isLeft: true, undoUntil: null };

async function render(...changeSets: MappingChangeSet[]): Promise<HTMLElement> {
  jest.mocked(listLatest).mockResolvedValue(changeSets);
  const element = createElement("c-user-mapping-changes", { is: UserMappingChanges });
  element.connectionId = "a00000000000001AAA";
  document.body.appendChild(element);
  await settle();
  return element;
}

function buttons(element: HTMLElement): (HTMLElement & { label: string })[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>("li lightning-button") ?? [])];
}

describe("c-user-mapping-changes", () => {
  it("says that nothing was changed yet", async () => {
    const element = await render();
    expect(find(element, "c-empty-state")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("tells what was done with its reason, and undoes it part by part (SL-11)", async () => {
    const element = await render(applied);
    expect(find(element, "li")?.textContent).toContain("c.UserMapping_WhatImport");
    jest
      .mocked(undo)
      .mockResolvedValueOnce({ ...applied, status: "Undoing" })
      .mockResolvedValue({ ...applied, status: "Undone", undoUntil: null });
    jest.mocked(listLatest).mockResolvedValue([{ ...applied, status: "Undone", undoUntil: null }]);
    buttons(element)[0]?.click();
    await settle();
    await settle();
    expect(undo).toHaveBeenCalledTimes(2);
    expect(find(element, "li")?.textContent).toContain("c.UserMapping_DoneUndone");
    expect(buttons(element)).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it("goes on with what a closed page left (SL-08)", async () => {
    const element = await render(left);
    expect(find(element, "c-scoped-message")).not.toBeNull();
    jest.mocked(goOn).mockResolvedValue({ ...left, status: "Applied", isLeft: false });
    buttons(element)[0]?.click();
    await settle();
    expect(goOn).toHaveBeenCalledWith({ changeSetId: left.id });
    await expect(element).toBeAccessible();
  });

  it("offers the undo of an import that stopped, whose file only the person has (SL-10)", async () => {
    const element = await render({ ...applied, status: "Planning", isLeft: true });
    expect(buttons(element).map(({ label }) => label)).toEqual(["c.UserMapping_UndoUntil"]);
  });

  it("keeps the list when an undo does not work", async () => {
    const element = await render(applied);
    jest.mocked(undo).mockRejectedValue(failure("NOT_UNDOABLE"));
    buttons(element)[0]?.click();
    await settle();
    await settle();
    expect(find<HTMLElement & { message: string }>(element, "c-failure-message")?.message).toBe("It did not work.");
    expect(find(element, "li")).not.toBeNull();
  });

  it("says why it could not load", async () => {
    jest.mocked(listLatest).mockRejectedValue(failure("NOT_FOUND"));
    const element = createElement("c-user-mapping-changes", { is: UserMappingChanges });
    element.connectionId = "a00000000000001AAA";
    document.body.appendChild(element);
    await settle();
    expect(find<HTMLElement & { failure: { code: string } }>(element, "c-load-state")?.failure.code).toBe("NOT_FOUND");
  });
});
