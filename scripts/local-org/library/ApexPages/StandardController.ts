import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError, ApexException } from "../../runtime/apexException.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { DmlOperation } from "../../data/contract.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { implement } from "../registry.ts";
import { ALL_OR_NONE, runDml } from "../support/dml.ts";
import { platformEnum, required } from "../support/values.ts";
import { addMessage } from "./ApexPages.ts";
import { PageReference } from "./PageReference.ts";

/** What both standard controllers say to `addFields` when they were given their records. */
export function refuseFields(): never {
  throw apexError(
    "SObjectException",
    "You cannot call addFields when the data is being passed into the controller by the caller.",
  );
}

/**
 * Saves as the running user; what fails becomes messages of the page.
 * @returns whether it worked
 */
export function saved(operation: DmlOperation, records: readonly ApexSObject[]): boolean {
  try {
    runDml({ operation, records, settings: ALL_OR_NONE, access: transaction().access("user", true) });
    return true;
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    addMessage(platformEnum("ApexPages.Severity", "ERROR"), error.message ?? "");
    return false;
  }
}

class StandardController extends PlatformObject {
  override readonly apexType = typeRef("ApexPages.StandardController");
  readonly record: ApexSObject;

  constructor(record: ApexSObject) {
    super();
    this.record = record;
  }

  get id(): string | null {
    return (this.record.values.get("id") as string | null | undefined) ?? null;
  }

  /** The record's page; before it is saved, its object's. */
  page(suffix = ""): PageReference {
    return new PageReference(this.id === null ? `/${this.record.schema.keyPrefix}${suffix}` : `/${this.id}${suffix}`);
  }

  save(): PageReference | null {
    return saved(this.id === null ? "insert" : "update", [this.record]) ? this.page() : null;
  }

  delete(): PageReference | null {
    return saved("delete", [this.record]) ? new PageReference(`/${this.record.schema.keyPrefix}/o`) : null;
  }
}

/** Source: Apex Reference Guide, StandardController Class. */
implement({
  name: "ApexPages.StandardController",
  constructors: { "(SObject)": (_type: unknown, record: ApexSObject) => new StandardController(required(record)) },
  methods: {
    "addFields(List<String>)": refuseFields,
    "cancel()": (self: StandardController) => self.page(self.id === null ? "/o" : ""),
    "delete()": (self: StandardController) => self.delete(),
    "edit()": (self: StandardController) => self.page("/e"),
    "getId()": (self: StandardController) => self.id,
    "getRecord()": (self: StandardController) => self.record,
    "save()": (self: StandardController) => self.save(),
    "view()": (self: StandardController) => self.page(),
  },
});
