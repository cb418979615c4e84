import { apexError } from "../runtime/apexException.ts";
import { org } from "../runtime/org.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import type { CredentialStore } from "./credentials.ts";
import type { ExternalCredential, NamedCredential, Principal } from "./credentialModel.ts";
import { evaluateHeader } from "./headerFormula.ts";

/** Posts a form and answers the JSON: how a token is fetched. */
export type TokenRequest = (url: string, headers: ReadonlyMap<string, string>, form: URLSearchParams) => unknown;

/** Access tokens by external credential and principal, for this process. */
const tokens = new Map<string, string>();

/**
 * The headers that a named credential adds for the user: of its principal's values, where the user may use them.
 * @throws CalloutException (Apex) in the platform's words
 */
export function authenticationHeaders(
  credentials: CredentialStore,
  named: NamedCredential,
  userId: string,
  requestToken: TokenRequest,
): Map<string, string> {
  const headers = new Map<string, string>();
  const add = (name: string, value: string): void => void headers.set(name, value);
  for (const externalName of named.externalCredentials) {
    const external = credentials.external(externalName);
    if (!external) throw noAccess(externalName);
    const principal = principalOf(external, userId);
    const owner = principal?.type === "PerUserPrincipal" ? userId : "";
    const values = principal
      ? credentials.secretValues(external.developerName, principal.name, owner)
      : new Map<string, string>();
    const lookup = (credential: string, name: string): string | undefined =>
      sameCredential(credential, external.developerName) ? values.get(name.toLowerCase()) : undefined;
    if (principal && values.size === 0 && external.protocol !== "NoAuthentication") throw notConfigured(external);
    if (named.generateAuthorizationHeader) {
      const authorization = authorizationHeader(external, principal, values, requestToken);
      if (authorization !== null) add("Authorization", authorization);
    }
    for (const header of bySequence(external.headers)) add(header.name, evaluateHeader(header.value, lookup));
    for (const header of bySequence(named.headers)) add(header.name, evaluateHeader(header.value, lookup));
  }
  return headers;
}

/** Forgets the token of a credential whose service answered 401; false when there was none. */
export function forgetToken(named: NamedCredential): boolean {
  let forgotten = false;
  for (const key of [...tokens.keys()]) {
    if (named.externalCredentials.some((name) => key.startsWith(`${name.toLowerCase()}\n`))) {
      tokens.delete(key);
      forgotten = true;
    }
  }
  return forgotten;
}

function authorizationHeader(
  external: ExternalCredential,
  principal: Principal | null,
  values: ReadonlyMap<string, string>,
  requestToken: TokenRequest,
): string | null {
  switch (external.protocol) {
    case "NoAuthentication":
    case "Custom":
      return null;
    case "Basic": {
      const pair = `${values.get("username") ?? ""}:${values.get("password") ?? ""}`;
      return `Basic ${Buffer.from(pair, "utf8").toString("base64")}`;
    }
    case "OAuth":
      return `Bearer ${clientCredentialsToken(external, principal, values, requestToken)}`;
  }
}

function clientCredentialsToken(
  external: ExternalCredential,
  principal: Principal | null,
  values: ReadonlyMap<string, string>,
  requestToken: TokenRequest,
): string {
  if (!external.variant?.startsWith("ClientCredentialsClientSecret")) {
    throw new UnsupportedError(`OAuth with ${external.variant ?? "a browser flow"}`, external.developerName);
  }
  const key = `${external.developerName.toLowerCase()}\n${principal?.name ?? ""}`;
  const known = tokens.get(key);
  if (known) return known;
  const url = external.parameters.find((one) => one.type === "AuthProviderUrl")?.value;
  if (!url) throw notConfigured(external);
  const id = values.get("clientid") ?? "";
  const secret = values.get("clientsecret") ?? "";
  const scope = external.parameters.find(
    (one) => one.type === "AuthParameter" && one.name.toLowerCase() === "scope",
  )?.value;
  const form = new URLSearchParams({ grant_type: "client_credentials", ...(scope ? { scope } : {}) });
  const headers = new Map<string, string>();
  if (external.variant === "ClientCredentialsClientSecretBasic") {
    headers.set("Authorization", `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`);
  } else {
    form.set("client_id", id);
    form.set("client_secret", secret);
  }
  const answer = requestToken(url, headers, form) as { access_token?: unknown } | null;
  if (typeof answer?.access_token !== "string") {
    throw apexError("CalloutException", `Unable to fetch the OAuth token for ${external.developerName}.`);
  }
  tokens.set(key, answer.access_token);
  return answer.access_token;
}

/** The first principal that the user may use: by `SetupEntityAccess` of an assigned permission set or the profile. */
function principalOf(external: ExternalCredential, userId: string): Principal | null {
  if (external.protocol === "NoAuthentication" && external.principals.length === 0) return null;
  if (!mayReadUserExternalCredentials(userId)) {
    throw apexError(
      "CalloutException",
      "We couldn't access the credential(s). You don't have read permissions on the User External Credential object.",
    );
  }
  const { security } = org();
  const found = bySequence(external.principals).find((principal) => security.hasSetupAccess(userId, principal.id));
  if (!found) throw noAccess(external.developerName);
  return found;
}

function mayReadUserExternalCredentials(userId: string): boolean {
  const object = org().schema.sobject("UserExternalCredential");
  if (!object) throw new UnsupportedError("the object UserExternalCredential");
  return org().security.mayObject(userId, object, "read");
}

function noAccess(name: string) {
  return apexError(
    "CalloutException",
    `We couldn't access the credential(s). You might not have the required permissions, or the external credential "${name}" might not exist.`,
  );
}

function notConfigured(external: ExternalCredential) {
  return apexError("CalloutException", `The external credential "${external.developerName}" isn't fully configured.`);
}

/** In a package the formula may name the credential with or without its namespace. */
function sameCredential(written: string, developerName: string): boolean {
  const bare = (name: string): string => name.toLowerCase().replace(/^\w+?__(?=\w)/, "");
  return bare(written) === bare(developerName);
}

function bySequence<T extends { readonly sequence: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.sequence - b.sequence);
}
