import { org, type Org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { ApexSet } from "../../runtime/values/collections.ts";
import { type Bean, implementBean } from "../support/beans.ts";
import { required } from "../support/values.ts";

/** A notification that Apex sent: kept, shown nowhere. */
export interface SentNotification {
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly typeId: string;
  readonly to: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly targetId: string | null;
}

const MAXIMUM_RECIPIENTS = 500;
const notifications = new WeakMap<Org, SentNotification[]>();

/** The notifications of the org, oldest first. */
export function sentNotifications(): readonly SentNotification[] {
  return notifications.get(org()) ?? [];
}

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
  if (targetId === null) text(notification, "targetPageRef");
  const sent: SentNotification = {
    sentAt: org().clock.now(),
    typeId: text(notification, "notificationTypeId"),
    ...{ to, targetId },
    title: text(notification, "title"),
    body: text(notification, "body"),
  };
  transaction().afterCommit.push(() => notifications.set(org(), [...sentNotifications(), sent]));
}

implementBean("Messaging.CustomNotification", () => ({}), { methods: { "send(Set<String>)": send } });
