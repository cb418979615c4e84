import { implementBean } from "../support/beans.ts";

/** Inputs and results of `ConnectApi.NamedCredentials`. */
const MODELS = [
  "Credential",
  "CredentialCustomHeader",
  "CredentialCustomHeaderInput",
  "CredentialInput",
  "CredentialValue",
  "CredentialValueInput",
  "ExternalCredential",
  "ExternalCredentialInput",
  "ExternalCredentialList",
  "ExternalCredentialParameter",
  "ExternalCredentialParameterInput",
  "ExternalCredentialPrincipal",
  "ExternalCredentialPrincipalAccess",
  "ExternalCredentialPrincipalInput",
  "NamedCredential",
  "NamedCredentialCalloutOptions",
  "NamedCredentialCalloutOptionsInput",
  "NamedCredentialInput",
  "NamedCredentialList",
  "NamedCredentialParameter",
  "NamedCredentialParameterInput",
  "ExternalAuthIdentityProviderCredential",
  "ExternalAuthIdentityProviderCredentialInput",
  "ExternalAuthIdentityProviderCredentials",
  "ExternalAuthIdentityProviderCredentialsInput",
  "ExternalAuthIdentityProviderInput",
  "ExternalAuthIdentityProviderList",
  "ExternalAuthIdentityProviderParameter",
  "ExternalAuthIdentityProviderParameterInput",
];

for (const model of MODELS) implementBean(`ConnectApi.${model}`);
