import { PlatformObject } from "../../runtime/apexObject.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { AccessContext } from "../../data/contract.ts";
import { implement } from "../registry.ts";

export class ApexAccessLevel extends PlatformObject {
  override readonly apexType = typeRef("AccessLevel");
  readonly mode: AccessContext["mode"];

  constructor(mode: AccessContext["mode"]) {
    super();
    this.mode = mode;
  }
}

const USER_MODE = new ApexAccessLevel("user");
const SYSTEM_MODE = new ApexAccessLevel("system");

/** The access of an operation: as stated, or that of the code that called. */
export function accessOf(level: ApexAccessLevel | null): AccessContext {
  return transaction().access(level?.mode ?? transaction().callerAccess);
}

implement({
  name: "AccessLevel",
  staticProperties: {
    SYSTEM_MODE: { get: () => SYSTEM_MODE },
    USER_MODE: { get: () => USER_MODE },
  },
});
