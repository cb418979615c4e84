import { org } from "../../runtime/org.ts";
import { html, json, redirect, type Reply, type RequestContext, type Route } from "../routes.ts";
import { SESSION_COOKIE } from "../sessionCookie.ts";
import type { Sessions } from "./sessions.ts";
import { findUser, loginUsers, type UserSummary } from "./users.ts";

const HOME = "/lightning/page/home";

/** The local way in: choose a user, no password. The server listens on this machine only. */
export function loginRoutes(sessions: Sessions): readonly Route[] {
  return [
    { method: "GET", path: "/", access: "public", handle: list },
    { method: "POST", path: "/login", access: "public", handle: login },
    { method: "GET", path: "/logout", access: "page", handle: logout },
  ];

  function login(context: RequestContext): Reply {
    const { origin } = context.headers;
    if (origin !== undefined && origin !== context.url.origin)
      return json(403, [{ errorCode: "FORBIDDEN", message: "Another origin" }]);
    const form = new URLSearchParams(context.body.toString("utf8"));
    const user = findUser(form.get("user") ?? "");
    if (!user?.active) return html(400, page("<p>No such user, or not active.</p>", ""));
    return redirect(startUrl(form.get("startURL")), { "Set-Cookie": sessionCookie(sessions.create(user.id).token) });
  }

  function logout(context: RequestContext): Reply {
    sessions.end(context.session?.token ?? "");
    return redirect("/", { "Set-Cookie": `${SESSION_COOKIE}=; Path=/; Max-Age=0` });
  }
}

export function sessionCookie(token: string): string {
  return `${SESSION_COOKIE}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`;
}

/** Only paths of this server. */
function startUrl(written: string | null): string {
  return written && /^\/(?![/\\])/.test(written) ? written : HOME;
}

function list(context: RequestContext): Reply {
  const startURL = startUrl(context.url.searchParams.get("startURL"));
  const rows = loginUsers().map((user) => row(user, startURL));
  return html(
    200,
    page(`<ul>${rows.join("\n")}</ul>`, `Choose who you are in ${escape(org().name)}. There are no passwords here.`),
  );
}

function row(user: UserSummary, startURL: string): string {
  return `<li><form method="post" action="/login">
<input type="hidden" name="user" value="${escape(user.username)}"><input type="hidden" name="startURL" value="${escape(startURL)}">
<button>${escape(user.name)}</button> <span>${escape([user.title, user.profile, user.username].filter(Boolean).join(" · "))}</span>
</form></li>`;
}

function page(content: string, intro: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Log in | Causeway local org</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-inline-size: 48rem; margin: 2rem auto; padding: 0 1rem; color: #181818; background: #f3f3f3 }
h1 { font-size: 1.5rem } ul { list-style: none; padding: 0; background: #fff; border: 1px solid #c9c9c9; border-radius: 4px }
li { padding: .5rem 1rem; border-block-end: 1px solid #e5e5e5 } li:last-child { border: 0 }
button { font: inherit; color: #0b5cab; background: none; border: 0; padding: .25rem 0; cursor: pointer; font-weight: 600 }
button:hover { text-decoration: underline } button:focus-visible { outline: 2px solid #0b5cab } span { color: #5c5c5c; font-size: .875rem }
</style></head><body><main><h1>Causeway local org</h1><p>${intro}</p>${content}</main></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
