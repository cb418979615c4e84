import type { TypeRef } from "./typeRef.ts";

/**
 * Whatever in Apex is an object with identity: instances of Apex classes and of platform classes such as
 * `HttpRequest`. Primitives, collections and SObjects are not (see `values/`).
 */
export abstract class ApexObject {
  /** The type it was constructed as, with its type arguments. */
  abstract readonly apexType: TypeRef;
}

/** Base of the TypeScript classes that implement platform classes in `library/`. */
export abstract class PlatformObject extends ApexObject {}
