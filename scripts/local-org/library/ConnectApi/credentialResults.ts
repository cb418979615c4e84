import { org } from "../../runtime/org.ts";
import type { CustomHeader, ExternalCredential, NamedCredential, Principal } from "../../callouts/credentialModel.ts";
import { Bean } from "../support/beans.ts";
import { listOf, mapOf, platformEnum } from "../support/values.ts";

const AUTHENTICATION = "ConnectApi.CredentialAuthenticationProtocol";

/** `Configured` when the principal has a stored value. */
function status(credential: ExternalCredential, principal: Principal, userId: string) {
  const stored = org().callouts.credentials.values(
    credential.developerName,
    principal.name,
    valueOwner(principal, userId),
  );
  return platformEnum("ConnectApi.CredentialAuthenticationStatus", stored.length > 0 ? "Configured" : "NotConfigured");
}

/** Values of a named principal belong to the org, those of a per-user one to the user. */
export function valueOwner(principal: Pick<Principal, "type">, userId: string): string {
  return principal.type === "PerUserPrincipal" ? userId : "";
}

function headers(list: readonly CustomHeader[]) {
  const results = list.map(
    ({ name, value, sequence }) =>
      new Bean("ConnectApi.CredentialCustomHeader", { headerName: name, headerValue: value, sequenceNumber: sequence }),
  );
  return listOf("ConnectApi.CredentialCustomHeader", results);
}

/** A credential without authentication is `Custom` to ConnectApi. */
function protocol(credential: ExternalCredential) {
  return platformEnum(AUTHENTICATION, credential.protocol === "NoAuthentication" ? "Custom" : credential.protocol);
}

function variant(credential: ExternalCredential) {
  const name = credential.protocol === "NoAuthentication" ? "NoAuthentication" : credential.variant;
  return name === null ? null : platformEnum("ConnectApi.CredentialAuthenticationProtocolVariant", name);
}

export function externalResult(credential: ExternalCredential, userId: string): Bean {
  const principals = credential.principals.map(
    (principal) =>
      new Bean("ConnectApi.ExternalCredentialPrincipal", {
        id: principal.id,
        principalName: principal.name,
        principalType: platformEnum("ConnectApi.CredentialPrincipalType", principal.type),
        sequenceNumber: principal.sequence,
        authenticationStatus: status(credential, principal, userId),
      }),
  );
  const parameters = credential.parameters.map(
    ({ type, name, value }) =>
      new Bean("ConnectApi.ExternalCredentialParameter", {
        parameterType: platformEnum("ConnectApi.ExternalCredentialParameterType", type),
        parameterName: name,
        parameterValue: value,
      }),
  );
  return new Bean("ConnectApi.ExternalCredential", {
    id: credential.id,
    developerName: credential.developerName,
    masterLabel: credential.label,
    authenticationProtocol: protocol(credential),
    authenticationProtocolVariant: variant(credential),
    createdByNamespace: credential.createdByNamespace,
    principals: listOf("ConnectApi.ExternalCredentialPrincipal", principals),
    customHeaders: headers(credential.headers),
    parameters: listOf("ConnectApi.ExternalCredentialParameter", parameters),
    relatedNamedCredentials: listOf("ConnectApi.NamedCredential", []),
  });
}

export function namedResult(credential: NamedCredential, userId: string): Bean {
  const externals = credential.externalCredentials.flatMap((name) => org().callouts.credentials.external(name) ?? []);
  return new Bean("ConnectApi.NamedCredential", {
    id: credential.id,
    developerName: credential.developerName,
    masterLabel: credential.label,
    calloutUrl: credential.url,
    calloutStatus: platformEnum("ConnectApi.CalloutStatus", credential.enabled ? "Enabled" : "Disabled"),
    createdByNamespace: credential.createdByNamespace,
    type: platformEnum("ConnectApi.NamedCredentialType", "SecuredEndpoint"),
    customHeaders: headers(credential.headers),
    parameters: listOf("ConnectApi.NamedCredentialParameter", []),
    externalCredentials: listOf(
      "ConnectApi.ExternalCredential",
      externals.map((one) => externalResult(one, userId)),
    ),
    calloutOptions: new Bean("ConnectApi.NamedCredentialCalloutOptions", {
      allowMergeFieldsInBody: credential.allowMergeFieldsInBody,
      allowMergeFieldsInHeader: credential.allowMergeFieldsInHeader,
      generateAuthorizationHeader: credential.generateAuthorizationHeader,
    }),
  });
}

/** The credential of a principal: which values are stored, never what they are when they are secret. */
export function credentialResult(credential: ExternalCredential, principal: Principal, userId: string): Bean {
  const stored = org().callouts.credentials.values(
    credential.developerName,
    principal.name,
    valueOwner(principal, userId),
  );
  const values = stored.map(
    ({ name, encrypted }) => [name, new Bean("ConnectApi.CredentialValue", { encrypted, value: null })] as const,
  );
  return new Bean("ConnectApi.Credential", {
    externalCredential: credential.developerName,
    principalName: principal.name,
    principalType: platformEnum("ConnectApi.CredentialPrincipalType", principal.type),
    authenticationProtocol: protocol(credential),
    authenticationStatus: status(credential, principal, userId),
    credentials: mapOf("String", "ConnectApi.CredentialValue", values),
  });
}
