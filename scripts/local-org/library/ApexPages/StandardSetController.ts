import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError, GovernorLimitError } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexList } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { QueryLocator } from "../Database/queries.ts";
import { implement } from "../registry.ts";
import { listOf, required } from "../support/values.ts";
import { PageReference } from "./PageReference.ts";
import { refuseFields, saved } from "./StandardController.ts";

const PAGE_SIZE = 20;
/** Rows that a set can hold. Source: Visualforce Developer Guide, Controlling Large Result Sets. */
const MAX_ROWS = 10_000;

/** A list of records in pages. Source: Apex Reference Guide, StandardSetController Class. */
class StandardSetController extends PlatformObject {
  override readonly apexType = typeRef("ApexPages.StandardSetController");
  readonly records: readonly ApexSObject[];
  readonly listType: ApexList["apexType"];
  /** Values set here go to the selected records when they are saved. */
  readonly prototype: ApexSObject | null;
  selected: readonly ApexSObject[] = [];
  pageSize = PAGE_SIZE;
  private start = 0;

  constructor({ apexType, items }: ApexList<ApexSObject>) {
    super();
    if (items.length > MAX_ROWS) throw new GovernorLimitError(`Too many query locator rows: ${items.length}`);
    this.records = [...items];
    this.listType = apexType;
    const schema = items[0]?.schema;
    this.prototype = schema ? new ApexSObject(schema) : null;
  }

  get page(): ApexList<ApexSObject> {
    return new ApexList(this.listType, this.records.slice(this.start, this.start + this.pageSize));
  }

  get pageNumber(): number {
    return Math.floor(this.start / this.pageSize) + 1;
  }

  get lastPage(): number {
    return Math.max(1, Math.ceil(this.records.length / this.pageSize));
  }

  /** Beyond the ends the nearest page shows. */
  goTo(page: number): void {
    this.start = (Math.min(Math.max(1, page), this.lastPage) - 1) * this.pageSize;
  }

  resize(pageSize: number): void {
    if (required(pageSize) < 1) throw apexError("VisualforceException", `Invalid page size: ${pageSize}`);
    this.pageSize = pageSize;
    this.goTo(this.pageNumber);
  }

  /** The list of the object. */
  list(): PageReference {
    return new PageReference(`/${this.prototype?.schema.keyPrefix ?? "home"}${this.prototype ? "/o" : "/home.jsp"}`);
  }

  save(): PageReference | null {
    const changes = [...(this.prototype?.values ?? [])];
    for (const record of this.selected) for (const [field, value] of changes) record.values.set(field, value);
    const changed = this.records.filter((record) => record.values.has("id"));
    return saved("update", changed) ? this.list() : null;
  }
}

type Self = StandardSetController;

implement({
  name: "ApexPages.StandardSetController",
  constructors: {
    "(Database.QueryLocator)": (_type: unknown, locator: QueryLocator) =>
      new StandardSetController(required(locator).records),
    "(List<SObject>)": (_type: unknown, records: ApexList<ApexSObject>) => new StandardSetController(required(records)),
  },
  methods: {
    "addFields(List<String>)": refuseFields,
    "cancel()": (self: Self) => self.list(),
    "first()": (self: Self) => self.goTo(1),
    "getCompleteResult()": (self: Self) => self.records.length <= MAX_ROWS,
    "getHasNext()": (self: Self) => self.pageNumber < self.lastPage,
    "getHasPrevious()": (self: Self) => self.pageNumber > 1,
    "getPageNumber()": (self: Self) => self.pageNumber,
    "getPageSize()": (self: Self) => self.pageSize,
    "getRecord()": (self: Self) => self.prototype,
    "getRecords()": (self: Self) => self.page,
    "getResultSize()": (self: Self) => self.records.length,
    "getSelected()": (self: Self) => listOf("SObject", [...self.selected]),
    "last()": (self: Self) => self.goTo(self.lastPage),
    "next()": (self: Self) => self.goTo(self.pageNumber + 1),
    "previous()": (self: Self) => self.goTo(self.pageNumber - 1),
    "save()": (self: Self) => self.save(),
    "setPageNumber(Integer)": (self: Self, page: number) => self.goTo(required(page)),
    "setPageSize(Integer)": (self: Self, size: number) => self.resize(size),
    "setSelected(List<SObject>)": (self: Self, records: ApexList<ApexSObject>) =>
      void (self.selected = required(records).items),
  },
});
