import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { ApexSet } from "../../runtime/values/collections.ts";
import { type Bean, implementBean } from "../support/beans.ts";
import { required } from "../support/values.ts";
import { deliver } from "./notificationTable.ts";

const MAXIMUM_RECIPIENTS = 500;

function text(notification: Bean, name: string): string {
  const value = notification.get(name);
  if (typeof value !== "string" || value === "") {
    throw new UnsupportedError(`Messaging.CustomNotification.send without ${name}`);
  }
  return value;
}

/** Source: Apex Reference Guide, CustomNotification Class: type, title, body and a target are required, 500 users at most. */
function send(notification: Bean, users: ApexSet<string>): void {
  const to = [...required(users).entries.values()];
  if (to.length === 0 || to.length > MAXIMUM_RECIPIENTS) {
    throw new UnsupportedError(`Messaging.CustomNotification.send to ${to.length} users`);
  }
  const targetId = notification.get("targetId") as string | null;
  const sent = {
    sentAt: org().clock.now(),
    typeId: text(notification, "notificationTypeId"),
    targetId,
    targetPageRef: targetId === null ? text(notification, "targetPageRef") : null,
    title: text(notification, "title"),
    body: text(notification, "body"),
  };
  transaction().afterCommit.push(() => deliver(sent, to));
}

implementBean("Messaging.CustomNotification", () => ({}), { methods: { "send(Set<String>)": send } });
