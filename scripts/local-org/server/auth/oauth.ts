import { randomBytes } from "node:crypto";
import { org } from "../../runtime/org.ts";
import { json, redirect, type Reply, type RequestContext, type Route } from "../routes.ts";
import type { Clients } from "./clients.ts";
import { sessionCookie } from "./login.ts";
import type { Sessions } from "./sessions.ts";
import { findUser } from "./users.ts";

/** Source: Salesforce Help, OAuth 2.0 Client Credentials Flow; OpenID Connect userinfo; Generate a Frontdoor URL. */
export function oauthRoutes(sessions: Sessions, clients: Clients): readonly Route[] {
  const frontdoor = new Map<string, string>();
  return [
    { method: "POST", path: "/services/oauth2/token", access: "public", handle: token },
    { method: "POST", path: "/services/oauth2/revoke", access: "public", handle: revoke },
    { method: "GET", path: "/services/oauth2/userinfo", access: "session", handle: identity },
    { method: "GET", path: "/id/:orgId/:userId", access: "session", handle: identity },
    { method: "GET", path: "/services/oauth2/singleaccess", access: "session", handle: singleAccess },
    { method: "GET", path: "/secur/frontdoor.jsp", access: "public", handle: enter },
  ];

  function token(context: RequestContext): Reply {
    const form = new URLSearchParams(context.body.toString("utf8"));
    if (form.get("grant_type") !== "client_credentials")
      return oauthError("unsupported_grant_type", "grant type not supported");
    const basic = /^Basic (.+)$/i.exec(context.headers.authorization ?? "")?.[1];
    const [basicId, basicSecret] = basic ? Buffer.from(basic, "base64").toString("utf8").split(":") : [];
    const clientId = form.get("client_id") ?? decodeURIComponent(basicId ?? "");
    const clientSecret = form.get("client_secret") ?? decodeURIComponent(basicSecret ?? "");
    const userId = clients.authenticate(clientId, clientSecret);
    if (!userId) return oauthError("invalid_client", "invalid client credentials");
    const user = findUser(userId);
    if (!user?.active) return oauthError("invalid_grant", "user hasn't approved this consumer or is inactive");
    const session = sessions.create(userId);
    return json(200, {
      access_token: session.token,
      instance_url: context.url.origin,
      id: `${context.url.origin}/id/${org().id}/${userId}`,
      token_type: "Bearer",
      issued_at: String(org().clock.now()),
      scope: "api",
    });
  }

  function revoke(context: RequestContext): Reply {
    const form = new URLSearchParams(context.body.toString("utf8"));
    sessions.end(form.get("token") ?? context.url.searchParams.get("token") ?? "");
    return { status: 200 };
  }

  function singleAccess(context: RequestContext): Reply {
    const once = randomBytes(32).toString("base64url");
    frontdoor.set(once, context.session?.userId ?? "");
    return json(200, { frontdoor_uri: `${context.url.origin}/secur/frontdoor.jsp?otp=${once}` });
  }

  function enter(context: RequestContext): Reply {
    const otp = context.url.searchParams.get("otp") ?? "";
    const sid = context.url.searchParams.get("sid") ?? "";
    const userId = frontdoor.get(otp) ?? sessions.find(sid)?.userId;
    frontdoor.delete(otp);
    if (!userId) return redirect("/");
    return redirect("/lightning/page/home", { "Set-Cookie": sessionCookie(sessions.create(userId).token) });
  }
}

function identity(context: RequestContext): Reply {
  const user = findUser(context.session?.userId ?? "");
  if (!user) return json(403, [{ errorCode: "FORBIDDEN", message: "Bad_Id" }]);
  const { origin } = context.url;
  return json(200, {
    sub: `${origin}/id/${org().id}/${user.id}`,
    user_id: user.id,
    organization_id: org().id,
    preferred_username: user.username,
    username: user.username,
    display_name: user.name,
    name: user.name,
    email: user.email,
    active: user.active,
    urls: {
      rest: `${origin}/services/data/v{version}/`,
      sobjects: `${origin}/services/data/v{version}/sobjects/`,
      query: `${origin}/services/data/v{version}/query/`,
    },
  });
}

function oauthError(error: string, description: string): Reply {
  return json(400, { error, error_description: description });
}
