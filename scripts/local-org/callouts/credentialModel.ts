/** An external credential: how to authenticate, for whom. Its secrets are elsewhere (`secrets.ts`). */
export interface ExternalCredential {
  readonly id: string;
  readonly developerName: string;
  readonly label: string;
  readonly protocol: "Basic" | "Custom" | "OAuth" | "NoAuthentication";
  /** `ClientCredentialsClientSecret` and the like; null where the protocol has none. */
  readonly variant: string | null;
  readonly principals: readonly Principal[];
  readonly headers: readonly CustomHeader[];
  readonly parameters: readonly CredentialParameter[];
  /** Namespace of the package whose Apex created it; null for metadata and admins. */
  readonly createdByNamespace: string | null;
}

export interface Principal {
  /** What `SetupEntityAccess.SetupEntityId` names. */
  readonly id: string;
  readonly name: string;
  readonly type: "NamedPrincipal" | "PerUserPrincipal";
  readonly sequence: number;
}

export interface CustomHeader {
  readonly name: string;
  /** Text with `{!…}` formulas. */
  readonly value: string;
  readonly sequence: number;
}

export interface CredentialParameter {
  readonly type: string;
  readonly name: string;
  readonly value: string;
}

export interface NamedCredential {
  readonly id: string;
  readonly developerName: string;
  readonly label: string;
  readonly url: string;
  /** Developer names. */
  readonly externalCredentials: readonly string[];
  /** Off: a callout to it is refused. */
  readonly enabled: boolean;
  readonly generateAuthorizationHeader: boolean;
  readonly allowMergeFieldsInHeader: boolean;
  readonly allowMergeFieldsInBody: boolean;
  readonly headers: readonly CustomHeader[];
  readonly createdByNamespace: string | null;
  /** Of a legacy credential, which holds its authentication itself: the protocol, where it is not none. */
  readonly legacyProtocol?: string;
}

/** An external auth identity provider: where OAuth asks for tokens. Its client's credentials are values. */
export interface IdentityProvider {
  readonly id: string;
  readonly developerName: string;
  readonly label: string;
  readonly description: string | null;
  readonly protocol: string;
  readonly flow: string;
  readonly clientAuthentication: string | null;
  readonly authorizeUrl: string | null;
  readonly tokenUrl: string | null;
  readonly userInfoUrl: string | null;
  readonly standardProvider: string | null;
  readonly parameters: readonly (CredentialParameter & { readonly sequence: number | null })[];
  readonly createdByNamespace: string | null;
}
