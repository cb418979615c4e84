import { pageState, recordPage, setupPage, setupState, tabPage } from "c/connectionPages";

describe("c-connection-pages", () => {
  it("reads the state that it wrote, so that links and Back work", () => {
    const page = setupPage({ view: "new", connection: "a00000000000001AAA" });
    expect(setupState(page)).toEqual({ view: "new", connection: "a00000000000001AAA" });
    expect(setupPage({}).state).toEqual({});
    expect(setupState(null)).toEqual({ view: undefined, connection: undefined });
  });

  it("leads to a tab", () => {
    const page = tabPage("Log", { kind: "Health", person: "" });
    expect(page.attributes).toEqual({ apiName: "Log" });
    expect(page.state).toEqual({ c__kind: "Health" });
    expect(pageState(page)).toEqual({ kind: "Health" });
  });

  it("leads to the page of a connection", () => {
    expect(recordPage("a00000000000001AAA").attributes?.["recordId"]).toBe("a00000000000001AAA");
  });
});
