import { identityProviderKey } from "../../callouts/credentials.ts";
import type { IdentityProvider } from "../../callouts/credentialModel.ts";
import { org } from "../../runtime/org.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { listOf, platformEnum, required } from "../support/values.ts";
import { beans, connectError, enumName, requiredText, text } from "./inputs.ts";

const PROVIDER = "ConnectApi.ExternalAuthIdentityProvider";
const PARAMETER = `${PROVIDER}Parameter`;
const CREDENTIAL = `${PROVIDER}Credential`;
const store = () => org().callouts.credentials;

/** @throws ConnectApiException when there is none of that name */
function found(name: string): IdentityProvider {
  const provider = store().identityProvider(required(name));
  if (!provider) throw connectError(`We couldn't find the external auth identity provider ${name}.`);
  return provider;
}

function enumOrNull(type: string, name: string | null) {
  return name === null ? null : platformEnum(`ConnectApi.${type}`, name);
}

function result(provider: IdentityProvider): Bean {
  const parameters = provider.parameters.map(
    ({ type, name, value, sequence }) =>
      new Bean(PARAMETER, {
        parameterType: enumOrNull("ExternalAuthIdentityProviderParameterType", type),
        parameterName: name,
        parameterValue: value,
        sequenceNumber: sequence,
      }),
  );
  return new Bean(PROVIDER, {
    id: provider.id,
    fullName: provider.developerName,
    label: provider.label,
    description: provider.description,
    authenticationProtocol: enumOrNull("IdentityProviderAuthProtocol", provider.protocol),
    authenticationFlow: enumOrNull("IdentityProviderAuthFlow", provider.flow),
    clientAuthentication: enumOrNull("IdentityProviderClientAuth", provider.clientAuthentication),
    authorizeUrl: provider.authorizeUrl,
    tokenUrl: provider.tokenUrl,
    userInfoUrl: provider.userInfoUrl,
    standardExternalIdentityProvider: provider.standardProvider,
    createdByNamespace: provider.createdByNamespace,
    parameters: listOf(PARAMETER, parameters),
    credentials: listOf(CREDENTIAL, storedCredentials(provider)),
  });
}

function definition(input: Bean, id: string): IdentityProvider {
  return {
    id,
    developerName: requiredText(input, "fullName"),
    label: requiredText(input, "label"),
    description: text(input, "description"),
    protocol: enumName(input, "authenticationProtocol") ?? requiredText(input, "authenticationProtocol"),
    flow: enumName(input, "authenticationFlow") ?? requiredText(input, "authenticationFlow"),
    clientAuthentication: enumName(input, "clientAuthentication"),
    authorizeUrl: text(input, "authorizeUrl"),
    tokenUrl: text(input, "tokenUrl"),
    userInfoUrl: text(input, "userInfoUrl"),
    standardProvider: text(input, "standardExternalIdentityProvider"),
    parameters: beans(input, "parameters").map((one) => ({
      type: enumName(one, "parameterType") ?? requiredText(one, "parameterType"),
      name: requiredText(one, "parameterName"),
      value: requiredText(one, "parameterValue"),
      sequence: one.get("sequenceNumber") as number | null,
    })),
    createdByNamespace: org().namespace,
  };
}

function create(input: Bean): Bean {
  const provider = definition(required(input), store().newId("identityProvider"));
  if (store().identityProvider(provider.developerName)) {
    throw connectError(`An external auth identity provider named ${provider.developerName} already exists.`);
  }
  store().saveIdentityProvider(provider);
  return result(provider);
}

function update(name: string, input: Bean): Bean {
  const { id, developerName } = found(name);
  const changed = { ...definition(required(input), id), developerName };
  store().saveIdentityProvider(changed);
  return result(changed);
}

/** Which credentials are stored, never what they are. */
function storedCredentials({ developerName }: IdentityProvider): Bean[] {
  return store()
    .values(identityProviderKey(developerName), "", "")
    .map(({ name, encrypted }) => new Bean(CREDENTIAL, { credentialName: name, credentialValue: null, encrypted }));
}

function credentials(provider: IdentityProvider): Bean {
  return new Bean(`${CREDENTIAL}s`, { credentials: listOf(CREDENTIAL, storedCredentials(provider)) });
}

/** Create wants none stored; update replaces all. */
function writeCredentials(mode: "create" | "update") {
  return (name: string, input: Bean): Bean => {
    const provider = found(name);
    const key = [identityProviderKey(provider.developerName), "", ""] as const;
    if (mode === "create" && store().values(...key).length > 0) throw connectError("The credentials already exist.");
    store().deleteValues(...key);
    for (const one of beans(required(input), "credentials")) {
      store().putValue(...key, requiredText(one, "credentialName"), requiredText(one, "credentialValue"), true);
    }
    return credentials(provider);
  };
}

/** Addresses that the platform makes. */
const unknown = (name: string) => ({
  get: (): never => {
    throw new UnsupportedError(`${PROVIDER}.${name}`);
  },
});
implementBean(PROVIDER, () => ({}), { properties: { callbackUrl: unknown("callbackUrl"), url: unknown("url") } });

/** Statics of `ConnectApi.NamedCredentials` about identity providers. Source: Apex Reference Guide, NamedCredentials Class. */
export const identityProviders = {
  "createExternalAuthIdentityProvider(ConnectApi.ExternalAuthIdentityProviderInput)": create,
  "createExternalAuthIdentityProviderCredentials(String,ConnectApi.ExternalAuthIdentityProviderCredentialsInput)":
    writeCredentials("create"),
  "deleteExternalAuthIdentityProvider(String)": (name: string) =>
    store().deleteIdentityProvider(found(name).developerName),
  "getExternalAuthIdentityProvider(String)": (name: string) => result(found(name)),
  "getExternalAuthIdentityProviderCredentials(String)": (name: string) => credentials(found(name)),
  "getExternalAuthIdentityProviders()": () =>
    new Bean(`${PROVIDER}List`, {
      externalAuthIdentityProviders: listOf(PROVIDER, store().identityProviders.map(result)),
    }),
  "updateExternalAuthIdentityProvider(String,ConnectApi.ExternalAuthIdentityProviderInput)": update,
  "updateExternalAuthIdentityProviderCredentials(String,ConnectApi.ExternalAuthIdentityProviderCredentialsInput)":
    writeCredentials("update"),
};
