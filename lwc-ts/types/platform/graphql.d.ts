declare module "lightning/graphql" {
  import type { WireAdapterConstructor } from "lwc";

  /** What the wire adapter provides: records below `data.uiapi.query`, or what went wrong. */
  export interface GraphqlResult<Data> {
    readonly data?: Data;
    readonly errors?: readonly { readonly message: string }[];
  }
  /** A query as it is written. */
  export function gql(texts: TemplateStringsArray, ...parts: readonly string[]): string;
  export const graphql: WireAdapterConstructor<
    {
      readonly query?: string;
      readonly variables?: Readonly<Record<string, unknown>>;
      readonly operationName?: string;
    },
    GraphqlResult<unknown>
  >;
}
