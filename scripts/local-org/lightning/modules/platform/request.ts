import { session } from "platform/session";

/** A failed call in the shape that Lightning Data Service gives to components. */
export interface ResponseError {
  readonly body: unknown;
  readonly ok: false;
  readonly status: number;
  readonly statusText: string;
}

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/**
 * Calls the local org with the session cookie; everything but reading carries the CSRF token.
 * @throws ResponseError
 */
export async function request<Answer>(method: Method, url: string, body?: unknown): Promise<Answer> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method !== "GET") headers["X-CSRF-Token"] = session.csrfToken;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  if (response.status === 401) location.assign(`/?startURL=${encodeURIComponent(location.pathname)}`);
  if (!response.ok) throw responseError(response, text);
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}

function responseError(response: Response, text: string): ResponseError {
  const { status, statusText } = response;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = { message: text || statusText, statusCode: status };
  }
  return { body, ok: false, status, statusText };
}
