/** Apex methods as modules: the generated `@salesforce/apex/<Class>.<method>` modules are typed with these. */
declare module "@salesforce/apex" {
  import type { WireAdapterConstructor } from "lwc";

  /** The body of a failed call. `message` is what `AuraHandledException` carries. */
  export interface ApexErrorBody {
    message: string;
    exceptionType?: string;
    isUserDefinedException?: boolean;
    stackTrace?: string;
    pageErrors?: { message: string; statusCode: string }[];
    fieldErrors?: Record<string, { message: string; statusCode: string }[]>;
  }

  /** What a rejected call or a wire's `error` holds. */
  export interface ApexError {
    body: ApexErrorBody;
    ok: false;
    status: number;
    statusText: string;
  }

  /** What `@wire` provisions; both are undefined until the first answer. */
  export interface WireResult<Data> {
    data?: Data;
    error?: ApexError;
  }

  /** An `@AuraEnabled` method: call it with its parameters by name. */
  export type ApexMethod<Parameters extends object, Result> = {} extends Parameters
    ? () => Promise<Result>
    : (parameters: Parameters) => Promise<Result>;

  /** An `@AuraEnabled(cacheable=true)` method can be wired, too. */
  export type CacheableApexMethod<Parameters extends object, Result> = ApexMethod<Parameters, Result> & {
    readonly adapter: WireAdapterConstructor<Parameters, WireResult<Result>>;
  };

  /** Asks the server again for what a wire provisioned; pass the whole wired value. */
  export function refreshApex(wiredResult: unknown): Promise<void>;
  /** Value of a field of a record that Apex returned. */
  export function getSObjectValue(
    record: object,
    field: string | { fieldApiName: string; objectApiName: string },
  ): unknown;
}
