import type { CredentialStore } from "./credentials.ts";

export interface CalloutRequest {
  readonly method: string;
  /** As given by Apex: `https://…` or `callout:Name/path`. */
  readonly endpoint: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  readonly timeoutMilliseconds: number;
}

export interface CalloutResponse {
  readonly statusCode: number;
  readonly status: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

export interface CalloutClient {
  /** Named and external credentials, also those created at run time (`ConnectApi.NamedCredentials`). */
  readonly credentials: CredentialStore;
  /**
   * Sends and waits. Resolves named credentials of the running user, counts limits, and throws `CalloutException`
   * with the platform's words: uncommitted work, read time-out, unmapped host, missing principal access.
   */
  send(request: CalloutRequest): CalloutResponse;
}
