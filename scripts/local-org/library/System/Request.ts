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

function quiddity({ transaction }: ApexRequest) {
  return platformEnum("Quiddity", transaction.quiddity);
}

implement({
  name: "Request",
  statics: { "getCurrent()": () => new ApexRequest(transaction()) },
  methods: {
    "getQuiddity()": quiddity,
    "getRequestId()": (self: ApexRequest) => self.transaction.id,
  },
});
