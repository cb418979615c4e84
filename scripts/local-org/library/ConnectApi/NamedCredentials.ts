import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { CustomHeader, ExternalCredential, NamedCredential, Principal } from "../../callouts/credentialModel.ts";
import type { ApexList, ApexMap } from "../../runtime/values/collections.ts";
import type { ApexEnum } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { Bean } from "../support/beans.ts";
import { listOf, required } from "../support/values.ts";
import { beans, connectError, enumName, requiredText, text } from "./inputs.ts";
import { identityProviders } from "./identityProviders.ts";
import { credentialResult, externalResult, namedResult, valueOwner } from "./credentialResults.ts";

const userId = (): string => transaction().userId;

/** @throws ConnectApiException when there is none of that name */
function external(name: string): ExternalCredential {
  const found = org().callouts.credentials.external(required(name));
  if (!found) throw connectError(`We couldn't find the external credential ${name}.`);
  return found;
}

function principal(credential: ExternalCredential, name: string | null, type: string | null): Principal {
  const found = credential.principals.find(
    (one) => one.name.toLowerCase() === name?.toLowerCase() && one.type === type,
  );
  if (!found)
    throw connectError(
      `We couldn't find the principal ${name} of the external credential ${credential.developerName}.`,
    );
  return found;
}

function headersOf(input: Bean): CustomHeader[] {
  return beans(input, "customHeaders").map((header, at) => ({
    name: requiredText(header, "headerName"),
    value: requiredText(header, "headerValue"),
    sequence: (header.get("sequenceNumber") as number | null) ?? at + 1,
  }));
}

const PROTOCOLS: Readonly<Record<string, ExternalCredential["protocol"]>> = {
  Basic: "Basic",
  Custom: "Custom",
  OAuth: "OAuth",
};

function protocolOf(input: Bean): ExternalCredential["protocol"] {
  const name = enumName(input, "authenticationProtocol") ?? "";
  if (enumName(input, "authenticationProtocolVariant") === "NoAuthentication") return "NoAuthentication";
  const protocol = PROTOCOLS[name];
  if (!protocol) throw new UnsupportedError(`external credentials with the protocol ${name}`);
  return protocol;
}

function createExternal(input: Bean): Bean {
  const { credentials } = org().callouts;
  const developerName = requiredText(required(input), "developerName");
  if (credentials.external(developerName))
    throw connectError(`An external credential named ${developerName} already exists.`);
  const principals = beans(input, "principals").map((one, at): Principal => {
    const type = enumName(one, "principalType");
    if (type !== "NamedPrincipal" && type !== "PerUserPrincipal")
      throw new UnsupportedError(`principals of type ${type}`);
    const sequence = (one.get("sequenceNumber") as number | null) ?? at + 1;
    return { id: credentials.newId("principal"), name: requiredText(one, "principalName"), type, sequence };
  });
  const credential: ExternalCredential = {
    id: credentials.newId("external"),
    developerName,
    label: requiredText(input, "masterLabel"),
    protocol: protocolOf(input),
    variant: enumName(input, "authenticationProtocolVariant"),
    principals,
    headers: headersOf(input),
    parameters: beans(input, "parameters").map((one) => ({
      type: enumName(one, "parameterType") ?? "",
      name: requiredText(one, "parameterName"),
      value: requiredText(one, "parameterValue"),
    })),
    createdByNamespace: org().namespace,
  };
  credentials.saveExternal(credential);
  return externalResult(credential, userId());
}

function createNamed(input: Bean): Bean {
  const { credentials } = org().callouts;
  const developerName = requiredText(required(input), "developerName");
  if (credentials.named(developerName)) throw connectError(`A named credential named ${developerName} already exists.`);
  const options = input.get("calloutOptions") as Bean | null;
  const option = (name: string, absent: boolean): boolean =>
    (options?.get(name) as boolean | null | undefined) ?? absent;
  const credential: NamedCredential = {
    id: credentials.newId("named"),
    developerName,
    label: requiredText(input, "masterLabel"),
    url: requiredText(input, "calloutUrl"),
    externalCredentials: beans(input, "externalCredentials").map(
      (one) => external(requiredText(one, "developerName")).developerName,
    ),
    enabled: true,
    generateAuthorizationHeader: option("generateAuthorizationHeader", true),
    allowMergeFieldsInHeader: option("allowMergeFieldsInHeader", false),
    allowMergeFieldsInBody: option("allowMergeFieldsInBody", false),
    headers: headersOf(input),
    createdByNamespace: org().namespace,
  };
  credentials.saveNamed(credential);
  return namedResult(credential, userId());
}

interface Place {
  readonly credential: ExternalCredential;
  readonly principal: Principal;
  readonly owner: string;
}

function placeOf(name: string, principalName: string | null, type: string | null): Place {
  const credential = external(name);
  const found = principal(credential, principalName, type);
  return { credential, principal: found, owner: valueOwner(found, userId()) };
}

/** Create wants no stored values, update replaces all, patch only those given. */
function writeValues(mode: "create" | "update" | "patch") {
  return (input: Bean): Bean => {
    const { credentials } = org().callouts;
    const place = placeOf(
      requiredText(required(input), "externalCredential"),
      text(input, "principalName"),
      enumName(input, "principalType"),
    );
    const key = [place.credential.developerName, place.principal.name, place.owner] as const;
    const exists = credentials.values(...key).length > 0;
    if (mode === "create" && exists) throw connectError("The credential already exists.");
    if (mode !== "create" && !exists) throw connectError("We couldn't find the credential.");
    if (mode === "update") credentials.deleteValues(...key);
    const values = input.get("credentials") as ApexMap<string, Bean> | null;
    for (const { key: name, value } of values?.entries.values() ?? []) {
      credentials.putValue(...key, name, requiredText(value, "value"), value.get("encrypted") !== false);
    }
    return credentialResult(place.credential, place.principal, userId());
  };
}

function getCredential(name: string, principalName: string, type: ApexEnum): Bean {
  const place = placeOf(name, principalName, required(type).name);
  return credentialResult(place.credential, place.principal, userId());
}

function deleteCredential(
  name: string,
  principalName: string,
  type: ApexEnum,
  parameters: ApexList<string> | null = null,
): void {
  const place = placeOf(name, principalName, required(type).name);
  const key = [place.credential.developerName, place.principal.name, place.owner] as const;
  const { credentials } = org().callouts;
  if (parameters === null || parameters.items.length === 0) credentials.deleteValues(...key);
  for (const parameter of parameters?.items ?? []) credentials.deleteValue(...key, required(parameter));
}

function deleteExternal(name: string): void {
  const { developerName } = external(name);
  org().callouts.credentials.deleteExternal(developerName);
}

function deleteNamed(name: string): void {
  const found = org().callouts.credentials.named(required(name));
  if (!found) throw connectError(`We couldn't find the named credential ${name}.`);
  org().callouts.credentials.deleteNamed(found.developerName);
}

implement({
  name: "ConnectApi.NamedCredentials",
  statics: {
    "createCredential(ConnectApi.CredentialInput)": writeValues("create"),
    "createExternalCredential(ConnectApi.ExternalCredentialInput)": createExternal,
    "createNamedCredential(ConnectApi.NamedCredentialInput)": createNamed,
    "deleteCredential(String,String,ConnectApi.CredentialPrincipalType)": deleteCredential,
    "deleteCredential(String,String,ConnectApi.CredentialPrincipalType,List<String>)": deleteCredential,
    "deleteExternalCredential(String)": deleteExternal,
    "deleteNamedCredential(String)": deleteNamed,
    "getCredential(String,String,ConnectApi.CredentialPrincipalType)": getCredential,
    "getExternalCredential(String)": (name: string) => externalResult(external(name), userId()),
    "getExternalCredentials()": () =>
      new Bean("ConnectApi.ExternalCredentialList", {
        externalCredentials: listOf(
          "ConnectApi.ExternalCredential",
          org().callouts.credentials.externals.map((one) => externalResult(one, userId())),
        ),
      }),
    "getNamedCredential(String)": (name: string) => {
      const found = org().callouts.credentials.named(required(name));
      if (!found) throw connectError(`We couldn't find the named credential ${name}.`);
      return namedResult(found, userId());
    },
    "getNamedCredentials()": () =>
      new Bean("ConnectApi.NamedCredentialList", {
        namedCredentials: listOf(
          "ConnectApi.NamedCredential",
          org().callouts.credentials.nameds.map((one) => namedResult(one, userId())),
        ),
      }),
    ...identityProviders,
    "patchCredential(ConnectApi.CredentialInput)": writeValues("patch"),
    "updateCredential(ConnectApi.CredentialInput)": writeValues("update"),
  },
});
