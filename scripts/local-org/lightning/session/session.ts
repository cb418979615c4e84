import { org } from "../../runtime/org.ts";
import { runTransaction } from "../../runtime/runTransaction.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { loginUsers } from "../../server/auth/users.ts";
import { malformed } from "../../server/restError.ts";
import { jsonBody } from "../../server/rest/objects.ts";
import type { Reply, RequestContext, Route } from "../../server/routes.ts";
import { queryAs, type PageContext } from "../api/context.ts";
import { status } from "../api/notifications.ts";
import type { Direction, Session, Theme } from "../contract/session.ts";
import { appsFor } from "../pages/apps.ts";
import { LANGUAGES, languageOf, textsOf, translationsOf } from "../texts/texts.ts";
import { directionOf, localeValues } from "./locale.ts";

/** Preferences of the browser and not of the user, kept in cookies. The first theme is the default. */
const COOKIES = {
  theme: ["slds1", "slds2", "slds2-dark"],
  direction: ["ltr", "rtl"],
} as const satisfies { theme: readonly Theme[]; direction: readonly Direction[] };
/** User permissions that pages ask for by `@salesforce/userPermission`. */
const ASKED_USER_PERMISSIONS = [
  "AssignPermissionSets",
  "CustomizeApplication",
  "ManageUsers",
  "ModifyAllData",
  "ViewAllData",
  "ViewSetup",
];

/** User, language and formats of a request. */
export function pageContext(request: RequestContext): PageContext {
  const userId = request.session?.userId;
  if (!userId) throw new Error(`${request.url.pathname} needs a session`);
  const [user] = queryAs(userId, "SELECT LanguageLocaleKey, TimeZoneSidKey FROM User WHERE Id = :userId", { userId });
  const key = (user?.values.get("languagelocalekey") as string | null) ?? "en_US";
  const language = languageOf(key);
  const timeZone = (user?.values.get("timezonesidkey") as string | null) ?? "America/Los_Angeles";
  return {
    userId,
    language,
    locale: localeValues(language, timeZone, chosen(request, "direction") ?? directionOf(key)),
  };
}

/** Everything that the page's modules ask the session for. */
export function sessionOf(request: RequestContext): Session {
  const context = pageContext(request);
  const { security, metadata, namespace } = org();
  const language = languageOf(context.language);
  const users = loginUsers();
  const user = users.find((candidate) => candidate.id === context.userId);
  return {
    csrfToken: request.session?.csrfToken ?? "",
    language,
    theme: chosen(request, "theme") ?? COOKIES.theme[0],
    namespace,
    user: { id: context.userId, name: user?.name ?? "", username: user?.username ?? "" },
    demoUsers: users.map(({ username, name, title, profile }) => ({ username, name, role: title || profile })),
    customPermissions: metadata
      .all("CustomPermission")
      .map((permission) => permission.fullName)
      .filter((name) => security.hasCustomPermission(context.userId, name)),
    userPermissions: ASKED_USER_PERMISSIONS.filter((name) => security.hasUserPermission(context.userId, name)),
    locale: context.locale,
    apps: appsFor(context),
    unseenNotifications: status(context.userId).unseenCount,
    texts: textsOf(language),
    baseLabels: translationsOf("base", language),
  };
}

/** Changes the user's language (a field of the user), or the theme or direction (cookies of the browser). */
export function preferencesRoute(): Route {
  return { method: "POST", path: "/lightning/api/preferences", access: "session", handle: savePreferences };
}

function savePreferences(request: RequestContext): Reply {
  const { language, ...preferences } = jsonBody(request) as Record<string, string>;
  for (const [name, value] of Object.entries(preferences)) {
    const values: readonly string[] = COOKIES[name as keyof typeof COOKIES] ?? [];
    if (!values.includes(value)) throw malformed(`There is no ${name} ${value}`);
    return { status: 204, headers: { "Set-Cookie": `${name}=${value}; Path=/; SameSite=Strict` } };
  }
  if (!LANGUAGES.some((known) => known === language)) throw malformed(`There is no language ${language}`);
  saveLanguage(request.session?.userId ?? "", language ?? "");
  return { status: 204 };
}

/** A person changes the own language without the right to manage users. */
function saveLanguage(userId: string, language: string): void {
  const schema = org().schema.sobject("User");
  if (!schema) throw new Error("The org has no User object");
  const user = new ApexSObject(schema);
  user.values.set("id", userId);
  user.values.set("languagelocalekey", language);
  runTransaction({ quiddity: "SYNCHRONOUS", userId }, () =>
    org().data.dml({
      operation: "update",
      records: [user],
      allOrNone: true,
      access: { userId, mode: "system", sharing: false },
      externalIdField: null,
      options: {},
    }),
  );
}

/** What the browser's cookie chose; null without a choice. */
function chosen<Name extends keyof typeof COOKIES>(
  request: RequestContext,
  name: Name,
): (typeof COOKIES)[Name][number] | null {
  const cookie = new RegExp(`(?:^|;\\s*)${name}=([^;]+)`).exec(request.headers.cookie ?? "")?.[1];
  return COOKIES[name].find((value) => value === cookie) ?? null;
}
