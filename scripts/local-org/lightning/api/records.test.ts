import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { PageApi } from "../testing/pageApi.ts";

const RECORDS = "/services/data/v67.0/ui-api/records";

describe("records of pages", () => {
  let api: PageApi;
  let french: string;
  let reader: string;
  let receiver: string;
  let parcel: string;
  before(() => {
    api = new PageApi();
    french = api.user("french", "System Administrator", { LanguageLocaleKey: "fr" });
    reader = api.user("reader", "Read Only");
    receiver = api.insert("Contact", { LastName: "Rivers", Email: "rivers@example.com" });
    api.insert("Contact", { LastName: "River Stone" });
    parcel = api.insert("Parcel__c", { Name: "Books", Status__c: "Packed", Weight__c: 1, Receiver__c: receiver });
  });
  after(() => api.close());

  it("speak the user's language: object, fields, help, values, sections, messages", async () => {
    const { json } = await api.call("GET", `/lightning/api/record-ui/${parcel}`, undefined, french);
    const { label, labelPlural, fields } = json.objectInfo;
    assert.deepEqual([label, labelPlural, fields.Name.label], ["Colis", "Les colis", "Nom du colis"]);
    assert.deepEqual(
      [fields.Receiver__c.label, fields.Receiver__c.inlineHelpText],
      ["Destinataire", "Qui reçoit le colis."],
    );
    assert.equal(fields.Status__c.picklistValues[0].label, "Emballé");
    assert.equal(json.record.fields.Status__c.displayValue, "Emballé");
    assert.equal(json.sections[0].heading, "En route");
    const refused = await api.call("PATCH", `${RECORDS}/${parcel}`, { fields: { Weight__c: -1 } }, french);
    const [error] = refused.json.output.fieldErrors.Weight__c;
    assert.equal(error.message, "Un colis ne peut pas peser moins que rien.");
  });

  it("show the actions of the layout that the user may do", async () => {
    const actions = async (id: string, user?: string) =>
      (await api.call("GET", `/lightning/api/record-ui/${id}`, undefined, user)).json;
    assert.deepEqual((await actions(parcel)).actions, ["Edit"], "the layout excludes Delete");
    assert.deepEqual((await actions(receiver)).actions, ["Edit", "Delete"]);
    const { actions: none, canEdit } = await actions(receiver, reader);
    assert.deepEqual([none, canEdit], [[], false], "rights on the object are missing");
  });

  it("refuse a change on top of somebody else's", async () => {
    const { json: before } = await api.call("GET", `${RECORDS}/${parcel}?fields=Parcel__c.Name`);
    const change = (name: string, ifUnmodifiedSince: string) =>
      api.call("PATCH", `${RECORDS}/${parcel}`, { fields: { Name: name }, ifUnmodifiedSince });
    assert.equal((await change("Maps", before.lastModifiedDate)).status, 200);
    const late = await change("Globes", "2020-01-01T00:00:00.000Z");
    assert.deepEqual([late.status, late.json.errorCode], [412, "PRECONDITION_FAILED"]);
    const { json: now } = await api.call("GET", `${RECORDS}/${parcel}?fields=Parcel__c.Name`);
    assert.equal(now.fields.Name.value, "Maps");
  });

  it("are found by a picker within its filter", async () => {
    const find = async (filter: object, term = "River") => {
      const query = new URLSearchParams({ q: term, filter: JSON.stringify(filter) });
      const { status, json } = await api.call("GET", `/lightning/api/lookup/Contact?${query}`);
      return status === 200 ? json.map((found: { name: string }) => found.name) : status;
    };
    const byEmail = { fieldPath: "Email", operator: "like", value: "%@example.com" };
    const named = { fieldPath: "LastName", operator: "in", value: ["Rivers", "Nobody"] };
    assert.deepEqual(await find({ criteria: [] }), ["River Stone", "Rivers"]);
    assert.deepEqual(await find({ criteria: [byEmail] }), ["Rivers"]);
    assert.deepEqual(await find({ criteria: [byEmail, named], filterLogic: "NOT (1 AND 2)" }), ["River Stone"]);
    assert.equal(await find({ criteria: [{ ...byEmail, fieldPath: "Nothing" }] }), 400);
    assert.equal(await find({ criteria: [byEmail], filterLogic: "1 AND 2" }), 400);
  });
});

describe("static resources", () => {
  let api: PageApi;
  before(() => (api = new PageApi()));
  after(() => api.close());

  it("are files, and files of archives whose source is a folder", async () => {
    assert.equal((await api.call("GET", "/resource/ParcelTools")).status, 200);
    const { json } = await api.call("GET", "/resource/ParcelKit/texts/en.json");
    assert.deepEqual(json, { greeting: "Handle with care" });
    assert.equal((await api.call("GET", "/resource/ParcelKit/texts/xx.json")).status, 404);
    assert.equal((await api.call("GET", "/resource/ParcelKit/..%2FParcelTools.js")).status, 404);
    assert.equal((await api.call("GET", "/resource/Nothing")).status, 404);
  });
});
