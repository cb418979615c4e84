import type { Store } from "../data/store.ts";
import { quote } from "../data/tables.ts";
import { org } from "../runtime/org.ts";
import type { FieldSchema, OrgSchema, SObjectSchema } from "../schema/model.ts";
import type { Directory } from "./directory.ts";
import { anyOf, type Predicate } from "./predicate.ts";
import { sharedByRules } from "./sharingRules.ts";

/** What the user's rights say apart from single records. */
export interface SharingQuestion {
  readonly userId: string;
  readonly right: "read" | "edit";
  /** View All or Modify All, on the object or on all data. */
  seesAll(object: SObjectSchema): boolean;
}

/** The parent whose sharing rules the details of these standard objects. */
const STANDARD_MASTERS: Readonly<Record<string, string>> = {
  AccountContactRelation: "AccountId",
  CampaignMember: "CampaignId",
  CaseComment: "ParentId",
  Contact: "AccountId",
  OpportunityContactRole: "OpportunityId",
  OpportunityLineItem: "OpportunityId",
  OrderItem: "OrderId",
  QuoteLineItem: "QuoteId",
};

/** Children whose visibility opens their account for reading: implicit sharing. */
const ACCOUNT_CHILDREN = ["Contact", "Opportunity", "Case"];

/**
 * Which records sharing opens: organisation-wide defaults, owners, the role hierarchy, queues, shares, rules, masters.
 * Sources: Salesforce Help, Sharing Settings; Built-In Sharing Behavior; Apex Developer Guide, Understanding Sharing.
 */
export class Sharing {
  private readonly store: Store;
  private readonly schema: OrgSchema;
  private readonly directory: Directory;

  constructor(store: Store, schema: OrgSchema, directory: Directory) {
    this.store = store;
    this.schema = schema;
    this.directory = directory;
  }

  /** Null when every record is open. */
  predicate(question: SharingQuestion, object: SObjectSchema, alias: string): Predicate | null {
    if (question.seesAll(object)) return null;
    if (object.name === "User") return this.users(question, alias);
    switch (object.sharingModel) {
      case "FullAccess":
      case "ReadWrite":
        return null;
      case "Read":
        return question.right === "read" ? null : this.owned(question, object, alias);
      case "Private":
        return this.owned(question, object, alias);
      case "ControlledByParent":
        return this.detail(question, object, alias);
    }
  }

  /** Everybody sees users; whoever does not manage them changes only the own record. */
  private users(question: SharingQuestion, alias: string): Predicate | null {
    return question.right === "read" ? null : { sql: `${quote(alias)}."Id" = ?`, parameters: [question.userId] };
  }

  private owned(question: SharingQuestion, object: SObjectSchema, alias: string): Predicate | null {
    if (!object.fields.has("ownerid")) return null;
    const people = this.directory.selfAndSubordinates(question.userId);
    const principals = new Set(people.flatMap((person) => this.directory.principals(person)));
    const list = JSON.stringify([...principals]);
    const ways: Predicate[] = [
      { sql: `${quote(alias)}."OwnerId" IN (SELECT value FROM json_each(?))`, parameters: [list] },
    ];
    const shared = this.shares(question, object, alias, list);
    if (shared) ways.push(shared);
    const ruled = sharedByRules(org().metadata, this.directory, object, question.right, people, alias);
    if (ruled) ways.push(ruled);
    if (object.name === "Account" && question.right === "read") ways.push(...this.implicitAccounts(question, alias));
    return anyOf(ways);
  }

  /** Rows of `Item__Share` (ParentId, AccessLevel) or `AccountShare` (AccountId, AccountAccessLevel). */
  private shares(question: SharingQuestion, object: SObjectSchema, alias: string, list: string): Predicate | null {
    const isCustom = /__c$/i.test(object.name);
    const share = this.schema.sobject(isCustom ? object.name.replace(/__c$/i, "__Share") : `${object.name}Share`);
    if (!share) return null;
    const key = isCustom ? "ParentId" : `${object.name}Id`;
    const level = isCustom ? "AccessLevel" : `${object.name}AccessLevel`;
    if (!share.fields.has(key.toLowerCase()) || !share.fields.has(level.toLowerCase())) return null;
    const levels = question.right === "read" ? "'Read', 'Edit', 'All'" : "'Edit', 'All'";
    const deleted = share.fields.has("isdeleted") ? ' AND "IsDeleted" = 0' : "";
    return {
      sql: `${quote(alias)}."Id" IN (SELECT "${key}" FROM ${this.store.table(share)} WHERE "UserOrGroupId" IN (SELECT value FROM json_each(?)) AND "${level}" IN (${levels})${deleted})`,
      parameters: [list],
    };
  }

  private implicitAccounts(question: SharingQuestion, alias: string): readonly Predicate[] {
    return ACCOUNT_CHILDREN.flatMap((name) => {
      const child = this.schema.sobject(name);
      if (child?.sharingModel !== "Private") return [];
      const inner = this.predicate(question, child, "implicit");
      if (!inner) return [];
      return [
        {
          sql: `${quote(alias)}."Id" IN (SELECT "AccountId" FROM ${this.store.table(child)} AS "implicit" WHERE "AccountId" IS NOT NULL AND "IsDeleted" = 0 AND ${inner.sql})`,
          parameters: inner.parameters,
        },
      ];
    });
  }

  /** A detail is open as its master is; without a master to its owner only. */
  private detail(question: SharingQuestion, object: SObjectSchema, alias: string): Predicate | null {
    const master = this.masterField(object);
    const [target] = master?.referenceTo ?? [];
    const parent = target ? this.schema.sobject(target) : undefined;
    if (!master || !parent) return null;
    const inner = this.predicate(question, parent, `${alias}_master`);
    if (!inner) return null;
    const masterAlias = quote(`${alias}_master`);
    const key = `${quote(alias)}.${quote(master.name)}`;
    const throughMaster: Predicate = {
      sql: `EXISTS (SELECT 1 FROM ${this.store.table(parent)} AS ${masterAlias} WHERE ${masterAlias}."Id" = ${key} AND ${inner.sql})`,
      parameters: inner.parameters,
    };
    const alone = this.owned(question, object, alias);
    if (!alone) return throughMaster;
    return anyOf([throughMaster, { sql: `(${key} IS NULL AND ${alone.sql})`, parameters: alone.parameters }]);
  }

  private masterField(object: SObjectSchema): FieldSchema | undefined {
    const standard = STANDARD_MASTERS[object.name];
    if (standard) return object.fields.get(standard.toLowerCase());
    return [...object.fields.values()].find((field) => field.masterDetail);
  }
}
