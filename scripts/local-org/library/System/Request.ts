import { PlatformObject } from "../../runtime/apexObject.ts";
import { transaction, type Transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { platformEnum } from "../support/values.ts";

class ApexRequest extends PlatformObject {
  override readonly apexType = typeRef("Request");
  readonly transaction: Transaction;

  constructor(running: Transaction) {
    super();
    this.transaction = running;
  }
}

/** The platform documents no value for triggers of platform events. */
function quiddity({ transaction: { quiddity: kind } }: ApexRequest) {
  return platformEnum("Quiddity", kind === "PLATFORM_EVENT" ? "UNDEFINED" : kind);
}

implement({
  name: "Request",
  statics: { "getCurrent()": () => new ApexRequest(transaction()) },
  methods: {
    "getQuiddity()": quiddity,
    "getRequestId()": (self: ApexRequest) => self.transaction.id,
  },
});
