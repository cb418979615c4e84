import { request } from "platform/request";
import { resourceAdapter } from "platform/resource";

interface GraphqlConfig {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

interface GraphqlError {
  readonly message: string;
}

interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphqlError[];
}

/** A query as it is written; its parts are strings. */
export function gql(texts: TemplateStringsArray, ...parts: readonly string[]): string {
  return String.raw({ raw: texts }, ...parts);
}

const records = resourceAdapter((config: GraphqlConfig) => {
  const { query, variables = {}, operationName } = config;
  if (!query || Object.values(variables).some((value) => value === undefined)) return null;
  const body = { query, variables, ...(operationName ? { operationName } : {}) };
  // Named like lists, so that saved records are read again.
  const key = `list:graphql:${JSON.stringify(body)}`;
  return { key, load: () => request<Answer>("POST", "/services/data/v67.0/graphql", body) };
});

interface Provisioned {
  readonly data?: Answer;
  readonly error?: unknown;
}

/** Wire adapter: records as `data.uiapi.query…`, what went wrong as `errors`. */
export class graphql extends records {
  constructor(callback: (value: unknown) => void) {
    super((value) => callback(resultOf(value as Provisioned)));
  }
}

function resultOf({ data, error }: Provisioned): { data: unknown; errors: readonly GraphqlError[] | undefined } {
  if (error !== undefined) return { data: undefined, errors: [{ message: messageOf(error) }] };
  if (!data) return { data: undefined, errors: undefined };
  return { data: data.data ?? undefined, errors: data.errors.length > 0 ? data.errors : undefined };
}

function messageOf(error: unknown): string {
  return String((error as { body?: { message?: unknown } } | null)?.body?.message ?? error);
}
