interface ErrorOutput {
  readonly errors?: readonly { readonly message: string }[];
  readonly fieldErrors?: Readonly<Record<string, readonly FieldError[]>>;
}

export interface FieldError {
  readonly field: string;
  readonly fieldLabel: string;
  readonly message: string;
}

interface ErrorBody {
  readonly message?: string;
  readonly output?: ErrorOutput;
}

function bodyOf(error: unknown): ErrorBody {
  const body = (error as { body?: unknown } | null)?.body;
  if (Array.isArray(body)) return (body[0] as ErrorBody | undefined) ?? {};
  return (body as ErrorBody | undefined) ?? { message: String((error as Error | null)?.message ?? error) };
}

/** What went wrong, in one sentence or several. */
export function errorMessage(error: unknown): string {
  const { output, message } = bodyOf(error);
  const details = (output?.errors ?? []).map((detail) => detail.message);
  return details.join(" ") || message || "";
}

/** Errors that belong to fields, by field. */
export function fieldErrors(error: unknown): Map<string, string> {
  const byField = bodyOf(error).output?.fieldErrors ?? {};
  return new Map(Object.entries(byField).map(([field, errors]) => [field, errors.map((e) => e.message).join(" ")]));
}
