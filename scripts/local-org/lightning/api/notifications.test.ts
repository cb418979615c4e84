import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { runApex } from "../../testing/openFixture.ts";
import { PageApi } from "../testing/pageApi.ts";

const PATH = "/services/data/v67.0/connect/notifications";

describe("the tray of notifications", () => {
  let api: PageApi;
  let reader: string;
  before(() => {
    api = new PageApi();
    reader = api.user("reader", "Standard User");
    const lead = api.insert("Lead", { LastName: "Stone", Company: "Quarry" });
    for (const title of ["First", "Second", "Third"]) {
      runApex(
        api.opened,
        `Messaging.CustomNotification one = new Messaging.CustomNotification();
         one.setNotificationTypeId('0ML000000000001AAA'); one.setTitle('${title}'); one.setBody('Body');
         one.setTargetId('${lead}'); one.send(new Set<String>{ UserInfo.getUserId() });`,
      );
    }
  });
  after(() => api.close());

  const titles = async (query = "") => {
    const { json } = await api.call("GET", PATH + query);
    return json.notifications.map((one: { messageTitle: string }) => one.messageTitle);
  };

  it("lists what was sent to its user, newest first", async () => {
    assert.deepEqual(await titles(), ["Third", "Second", "First"]);
    assert.deepEqual(await titles("?size=1"), ["Third"]);
    assert.deepEqual((await api.call("GET", PATH, undefined, reader)).json.notifications, []);
  });

  it("counts what is new, and what is unread after it was seen", async () => {
    assert.deepEqual((await api.call("GET", `${PATH}/status`)).json, { unreadCount: 3, unseenCount: 3 });
    assert.deepEqual((await api.call("PATCH", PATH, { seen: true })).json, { unreadCount: 3, unseenCount: 0 });
    const [newest] = (await api.call("GET", PATH)).json.notifications;
    assert.deepEqual((await api.call("PATCH", `${PATH}/${newest.id}`, { read: "true" })).json.unreadCount, 2);
    await api.call("PATCH", PATH, { read: true }, reader);
    assert.equal((await api.call("GET", `${PATH}/status`)).json.unreadCount, 2, "each user has an own tray");
  });

  it("refuses what contradicts itself", async () => {
    for (const body of [{}, { read: true, seen: false }, { read: true, before: "2026-01-01", notificationIds: [] }]) {
      assert.equal((await api.call("PATCH", PATH, body)).status, 400, JSON.stringify(body));
    }
  });
});
