import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { PageApi } from "../../testing/pageApi.ts";

describe("GraphQL of pages", () => {
  let api: PageApi;
  let nobody: string;
  before(() => {
    api = new PageApi();
    nobody = api.user("nobody", "Minimum Access - Salesforce");
    const account = api.insert("Account", { Name: "Quarry", Industry: "Mining" });
    for (const [index, name] of ["Ash", "Birch", "Cedar"].entries()) {
      api.insert("Contact", { LastName: name, AccountId: index < 2 ? account : null, Email: `${name}@example.com` });
    }
    api.insert("Parcel__c", { Name: "Books", Status__c: "Packed", Weight__c: 2 });
  });
  after(() => api.close());

  const ask = async (query: string, variables: object = {}, user?: string) =>
    (await api.call("POST", "/services/data/v67.0/graphql", { query, variables }, user)).json;
  const contacts = (more: string, asked = "edges { node { LastName { value } } }") =>
    `query find($size: Int = 5, $name: String) { uiapi { query { Contact${more} { ${asked} } } } }`;
  const names = (answer: {
    data: { uiapi: { query: { Contact: { edges: { node: { LastName: { value: string } } }[] } } } };
  }) => answer.data.uiapi.query.Contact.edges.map(({ node }) => node.LastName.value);

  it("finds by conditions over fields and parents, in order", async () => {
    const order = "orderBy: { LastName: { order: DESC } }";
    assert.deepEqual(names(await ask(contacts(`(${order})`))), ["Cedar", "Birch", "Ash"]);
    const mining = `where: { Account: { Industry: { eq: "Mining" } }, LastName: { like: $name } }`;
    assert.deepEqual(names(await ask(contacts(`(${mining})`), { name: "B%" })), ["Birch"]);
    const either = `where: { or: [{ LastName: { in: ["Ash"] } }, { not: { Email: { ne: "Cedar@example.com" } } }] }`;
    assert.deepEqual(names(await ask(contacts(`(${either}, ${order})`))), ["Cedar", "Ash"]);
    const quoted = `where: { LastName: { eq: "O'Hara\\\\" } }`;
    assert.deepEqual(names(await ask(contacts(`(${quoted})`))), []);
  });

  it("pages, counts, and gives fields of parents and labels of values", async () => {
    const asked = `edges { cursor node { Id ApiName Name { value } Account { Name { value } } } }
      pageInfo { hasNextPage endCursor } totalCount`;
    const page = async (variables: object, more: string) =>
      (await ask(contacts(`(first: $size, orderBy: { LastName: {} }${more})`, asked), variables)).data.uiapi.query
        .Contact;
    const one = await page({ size: 2 }, "");
    assert.deepEqual([one.edges.length, one.totalCount, one.pageInfo.hasNextPage], [2, 3, true]);
    assert.equal(one.edges[0].node.Account.Name.value, "Quarry");
    assert.equal(one.edges[0].node.ApiName, "Contact");
    const two = await page({ size: 2 }, `, after: "${one.pageInfo.endCursor}"`);
    assert.deepEqual([two.edges.length, two.pageInfo.hasNextPage, two.edges[0].node.Account], [1, false, null]);
    const parcels = await ask(
      "{ uiapi { query { Parcel__c(where: { Weight__c: { gte: 2 } }) { edges { node { Status__c { displayValue } } } } } } }",
    );
    assert.equal(parcels.data.uiapi.query.Parcel__c.edges[0].node.Status__c.displayValue, "Packed");
  });

  it("keeps to the user's rights and names what it does not know", async () => {
    const refused = async (query: string, user?: string) => {
      const { data, errors } = await ask(query, {}, user);
      assert.equal(data, null);
      return String(errors[0].message);
    };
    assert.match(await refused(contacts(""), nobody), /not exist|not found/i);
    assert.match(await refused(contacts(`(where: { Nothing: { eq: 1 } })`)), /Contact has no field Nothing/);
    assert.match(await refused(contacts("(scope: MINE)")), /the argument scope/);
    assert.match(await refused(contacts("", "edges { node { ...parts } }")), /fragments/);
    assert.match(await refused("mutation { uiapi { x } }"), /mutation/);
    assert.match(
      await refused('{ uiapi { query { Parcel__c(where: { Weight__c: { gt: "1 OR 1=1" } }) { totalCount } } } }'),
      /no value/,
    );
    assert.match(await refused("{ uiapi {"), /too early/);
  });
});
