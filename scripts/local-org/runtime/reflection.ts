import type { ApexObject } from "./apexObject.ts";
import type { TypeRef } from "./typeRef.ts";
import { UnsupportedError } from "./unsupported.ts";

export type StubMaker = (type: TypeRef, provider: ApexObject) => ApexObject;
let maker: StubMaker = () => {
  throw new UnsupportedError("stubs before the program is loaded");
};
export function setStubMaker(next: StubMaker): void {
  maker = next;
}

/**
 * An object of an Apex class or interface whose methods all go to the provider's `handleMethodCall`: `Test.createStub`.
 * Private and static methods and constructors are left out, as on the platform.
 */
export function createStub(type: TypeRef, provider: ApexObject): ApexObject {
  return maker(type, provider);
}
