import correlation from "@salesforce/label/c.Connections_Correlation";

/** What a refused call said: a sentence for the person, and the words for support. */
export interface CallFailure {
  readonly code: string;
  readonly message: string;
  /** "Code X, correlation ID Y", or empty. */
  readonly details: string;
  /** Whether our Apex answered; if not, what was asked for may have happened nevertheless. */
  readonly isAnswer: boolean;
}

interface Payload {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly correlationId?: unknown;
}

/** Reads the error of an Apex call: `AuraErrors` sends JSON in the message, the platform's own errors are plain text. */
export function readFailure(error: unknown): CallFailure {
  const text = messageOf(error);
  const payload = parse(text);
  if (typeof payload?.message !== "string") {
    return { code: "UNEXPECTED", message: text, details: "", isAnswer: false };
  }
  const code = String(payload.code ?? "");
  const details = fill(correlation, [code, String(payload.correlationId ?? "")]);
  return { code, message: payload.message, details, isAnswer: true };
}

/** Replaces {0}, {1}, … by values. */
export function fill(template: string, values: readonly unknown[]): string {
  return template.replace(/\{(\d)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
}

function messageOf(error: unknown): string {
  const { body, message } = error as { body?: { message?: string } | { message: string }[]; message?: string };
  if (Array.isArray(body)) return body.map((entry) => entry.message).join(" ");
  return body?.message ?? message ?? String(error);
}

function parse(text: string): Payload | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
