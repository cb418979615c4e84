import type { MetadataComponent } from "../metadata/model.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import type { CustomHeader, ExternalCredential, NamedCredential, Principal } from "./credentialModel.ts";

interface Parameter {
  readonly parameterName?: string;
  readonly parameterType?: string;
  readonly parameterValue?: string;
  readonly parameterGroup?: string;
  readonly sequenceNumber?: string;
  readonly externalCredential?: string;
}

/** Source: Metadata API Developer Guide, ExternalCredential. Ids of principals that exist are kept. */
export function externalCredentialFromMetadata(
  component: MetadataComponent,
  known: ExternalCredential | null,
  newId: (kind: "external" | "principal") => string,
): ExternalCredential {
  const { content, fullName } = component;
  const parameters = list(content["externalCredentialParameters"]);
  const principals = parameters.filter((one) => one.parameterType?.endsWith("Principal")).map(toPrincipal);
  const others = parameters.filter(
    (one) => !one.parameterType?.endsWith("Principal") && one.parameterType !== "AuthHeader",
  );
  return {
    id: known?.id ?? newId("external"),
    developerName: fullName,
    label: String(content["label"] ?? fullName),
    protocol: protocolOf(String(content["authenticationProtocol"]), fullName),
    variant: others.find((one) => one.parameterType === "AuthProtocolVariant")?.parameterValue ?? null,
    principals,
    headers: headersOf(parameters, "AuthHeader"),
    parameters: others.map((one) => ({
      type: one.parameterType ?? "",
      name: one.parameterName ?? "",
      value: one.parameterValue ?? "",
    })),
    createdByNamespace: null,
  };

  function toPrincipal(one: Parameter, at: number): Principal {
    const name = one.parameterGroup ?? one.parameterName ?? "";
    return {
      id: known?.principals.find((other) => other.name === name)?.id ?? newId("principal"),
      name,
      type: one.parameterType === "PerUserPrincipal" ? "PerUserPrincipal" : "NamedPrincipal",
      sequence: Number(one.sequenceNumber ?? at + 1),
    };
  }
}

/** Source: Metadata API Developer Guide, NamedCredential. */
export function namedCredentialFromMetadata(component: MetadataComponent, id: string): NamedCredential {
  const { content, fullName } = component;
  const type = String(content["namedCredentialType"] ?? "Legacy");
  if (type === "Legacy") return legacyCredential(component, id);
  if (type !== "SecuredEndpoint") throw new UnsupportedError(`named credentials of type ${type}`, fullName);
  const parameters = list(content["namedCredentialParameters"]);
  return {
    id,
    developerName: fullName,
    label: String(content["label"] ?? fullName),
    url: parameters.find((one) => one.parameterType === "Url")?.parameterValue ?? "",
    externalCredentials: parameters.flatMap((one) => (one.externalCredential ? [one.externalCredential] : [])),
    enabled: content["calloutStatus"] === undefined || content["calloutStatus"] === "Enabled",
    generateAuthorizationHeader: isTrue(content["generateAuthorizationHeader"]),
    allowMergeFieldsInHeader: isTrue(content["allowMergeFieldsInHeader"]),
    allowMergeFieldsInBody: isTrue(content["allowMergeFieldsInBody"]),
    headers: headersOf(parameters, "HttpHeader"),
    createdByNamespace: null,
  };
}

function legacyCredential({ content, fullName }: MetadataComponent, id: string): NamedCredential {
  const protocol = String(content["protocol"] ?? "NoAuthentication");
  return {
    id,
    developerName: fullName,
    label: String(content["label"] ?? fullName),
    url: String(content["endpoint"] ?? ""),
    externalCredentials: [],
    enabled: true,
    generateAuthorizationHeader: isTrue(content["generateAuthorizationHeader"]),
    allowMergeFieldsInHeader: isTrue(content["allowMergeFieldsInHeader"]),
    allowMergeFieldsInBody: isTrue(content["allowMergeFieldsInBody"]),
    headers: [],
    createdByNamespace: null,
    ...(protocol !== "NoAuthentication" && { legacyProtocol: protocol }),
  };
}

function protocolOf(text: string, name: string): ExternalCredential["protocol"] {
  switch (text) {
    case "Basic":
    case "Custom":
    case "NoAuthentication":
      return text;
    case "Oauth":
    case "OAuth":
      return "OAuth";
    default:
      throw new UnsupportedError(`the authentication protocol ${text}`, name);
  }
}

function headersOf(parameters: readonly Parameter[], type: string): CustomHeader[] {
  return parameters
    .filter((one) => one.parameterType === type)
    .map((one, at) => ({
      name: one.parameterName ?? "",
      value: one.parameterValue ?? "",
      sequence: Number(one.sequenceNumber ?? at + 1),
    }));
}

function list(value: unknown): Parameter[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as Parameter[];
}

function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}
