import {
  markNotifications,
  notificationCounts,
  notificationsOf,
  type Marked,
  type Notification,
} from "../../library/Messaging/notificationTable.ts";
import { org } from "../../runtime/org.ts";
import { malformed } from "../../server/restError.ts";
import { jsonBody } from "../../server/rest/objects.ts";
import type { RequestContext, Route } from "../../server/routes.ts";
import { answering } from "./uiErrors.ts";

const NOTIFICATIONS = "/services/data/:version/connect/notifications";
const DEFAULT_SIZE = 10;
const LARGEST_SIZE = 50;

interface Changes {
  readonly read?: boolean | string;
  readonly seen?: boolean | string;
  readonly before?: string;
  readonly notificationIds?: readonly string[];
}

/** The tray of the user: `/connect/notifications`. Source: Connect REST API Developer Guide, Notifications Resources. */
export function notificationRoutes(): Route[] {
  return [
    { method: "GET", path: NOTIFICATIONS, access: "session", handle: (request) => answering(() => list(request)) },
    {
      method: "GET",
      path: `${NOTIFICATIONS}/status`,
      access: "session",
      handle: (request) => answering(() => status(userOf(request))),
    },
    {
      method: "PATCH",
      path: NOTIFICATIONS,
      access: "session",
      handle: (request) => answering(() => mark(request, null)),
    },
    {
      method: "PATCH",
      path: `${NOTIFICATIONS}/:id`,
      access: "session",
      handle: (request) => answering(() => mark(request, request.parameters["id"] ?? "")),
    },
  ];
}

/** How many notifications of a user are unread, and how many came since the tray was opened. */
export function status(userId: string): { unreadCount: number; unseenCount: number } {
  const { unread, unseen } = notificationCounts(userId);
  return { unreadCount: unread, unseenCount: unseen };
}

function list(request: RequestContext): object {
  const query = request.url.searchParams;
  if (query.has("after")) throw malformed("The local org lists notifications by before, not by after");
  const size = Math.min(LARGEST_SIZE, Number(query.get("size") ?? DEFAULT_SIZE));
  const found = notificationsOf(userOf(request), until(query.get("before")), size);
  return { notifications: found.map(representation) };
}

/** @param id the one notification of the address; null for those that the body names */
function mark(request: RequestContext, id: string | null): object {
  const { read, seen, before, notificationIds } = jsonBody(request) as Changes;
  if (read === undefined && seen === undefined) throw malformed("Either read or seen is required");
  if (isTrue(read) && seen !== undefined && !isTrue(seen)) throw malformed("What is read has been seen");
  if (before !== undefined && notificationIds) throw malformed("Use either before or notificationIds");
  const named = id === null ? notificationIds : [id];
  const marked: Marked = named ? { ids: named } : { until: until(before ?? null) };
  markNotifications(userOf(request), marked, {
    ...(read === undefined ? {} : { read: isTrue(read) }),
    ...(seen === undefined ? {} : { seen: isTrue(seen) }),
  });
  return status(userOf(request));
}

function representation(notification: Notification): object {
  const sent = new Date(notification.sentAt).toISOString();
  return {
    id: notification.id,
    messageTitle: notification.title,
    messageBody: notification.body,
    mostRecentActivityDate: sent,
    lastModified: sent,
    read: notification.read,
    seen: notification.seen,
    target: notification.targetId,
    targetPageRef: notification.targetPageRef,
    type: notification.typeId,
  };
}

const isTrue = (value: boolean | string | undefined): boolean => value === true || value === "true";

function until(moment: string | null): number {
  return moment === null ? org().clock.now() : Date.parse(moment);
}

function userOf(request: RequestContext): string {
  return request.session?.userId ?? "";
}
