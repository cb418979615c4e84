import { PlatformObject } from "../../runtime/apexObject.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { uncounted } from "../support/runningUser.ts";
import { listOf, mapOf } from "../support/values.ts";

const DAY = 86_400_000;

class OrgLimit extends PlatformObject {
  override readonly apexType = typeRef("OrgLimit");
  readonly name: string;
  readonly limit: number;
  readonly value: number;

  constructor(name: string, limit: number, value: number) {
    super();
    this.name = name;
    this.limit = limit;
    this.value = value;
  }
}

/** Jobs of the last 24 hours: each counts once. */
function asyncExecutions(): number {
  const since = new Date(org().clock.now() - DAY).toISOString();
  return uncounted(() =>
    org().data.count({
      soql: `SELECT COUNT() FROM AsyncApexJob WHERE CreatedDate > ${since}`,
      binds: new Map(),
      access: transaction().access("system", false),
    }),
  );
}

/**
 * The limits of the org that the local org can tell, those of a Developer Edition. The local org's own doors do not
 * count as API requests. Source: Salesforce Developer Limits and Allocations Quick Reference.
 */
function orgLimits(): OrgLimit[] {
  return [
    new OrgLimit("DailyApiRequests", 15_000, 0),
    new OrgLimit("DailyAsyncApexExecutions", 250_000, asyncExecutions()),
  ];
}

implement({
  name: "OrgLimits",
  statics: {
    "getAll()": () => listOf("OrgLimit", orgLimits()),
    "getMap()": () =>
      mapOf(
        "String",
        "OrgLimit",
        orgLimits().map((limit) => [limit.name, limit]),
      ),
  },
});

implement({
  name: "OrgLimit",
  methods: {
    "getLimit()": (self: OrgLimit) => self.limit,
    "getName()": (self: OrgLimit) => self.name,
    "getValue()": (self: OrgLimit) => self.value,
  },
});
