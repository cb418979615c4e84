import { ApexException } from "../../runtime/apexException.ts";
import { transaction } from "../../runtime/transaction.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { component, type TestOrg } from "./testOrg.ts";

/** The exception that the work throws. */
export function failure(work: () => unknown): ApexException {
  try {
    work();
  } catch (error) {
    if (error instanceof ApexException) return error;
    throw error;
  }
  throw new Error("Nothing was thrown");
}

export function message(work: () => unknown): string {
  return failure(work).message ?? "";
}

/** A stored account. */
export function account(org: TestOrg, name = "Acme"): ApexSObject {
  const record = org.record("Account", { Name: name });
  org.dml("insert", record);
  return record;
}

/** `Trigger.new` or `Trigger.old` of the running trigger. */
export function triggerRecords(which: "newRecords" | "oldRecords"): readonly ApexSObject[] {
  return transaction().triggerContext?.[which]?.items ?? [];
}

/** `Thing__c` with a field of each kind that DML treats in its own way, its details `Part__c`, and a rule. */
export const THING = [
  component(
    "CustomObject",
    "Thing__c",
    "<label>Thing</label><pluralLabel>Things</pluralLabel><nameField><type>AutoNumber</type><displayFormat>T-{0000}</displayFormat></nameField><sharingModel>Private</sharingModel>",
  ),
  component(
    "CustomField",
    "Thing__c.Key__c",
    "<type>Text</type><length>10</length><unique>true</unique><caseSensitive>false</caseSensitive><externalId>true</externalId>",
  ),
  component(
    "CustomField",
    "Thing__c.Exact__c",
    "<type>Text</type><length>10</length><unique>true</unique><caseSensitive>true</caseSensitive>",
  ),
  component("CustomField", "Thing__c.Amount__c", "<type>Number</type><precision>5</precision><scale>2</scale>"),
  component(
    "CustomField",
    "Thing__c.Kind__c",
    "<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>A</fullName><default>true</default></value><value><fullName>B</fullName><default>false</default></value></valueSetDefinition></valueSet>",
  ),
  component(
    "CustomField",
    "Thing__c.Must__c",
    "<type>Text</type><length>5</length><required>true</required><defaultValue>&quot;dflt&quot;</defaultValue>",
  ),
  component(
    "CustomField",
    "Thing__c.Account__c",
    "<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Things</relationshipName>",
  ),
  component(
    "CustomField",
    "Thing__c.Total__c",
    "<type>Summary</type><summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summarizedField>Part__c.Price__c</summarizedField><summaryOperation>sum</summaryOperation><summaryFilterItems><field>Part__c.Price__c</field><operation>greaterThan</operation><value>1</value></summaryFilterItems>",
  ),
  component(
    "CustomField",
    "Thing__c.Parts__c",
    "<type>Summary</type><summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summaryOperation>count</summaryOperation>",
  ),
  component(
    "CustomObject",
    "Part__c",
    "<label>Part</label><nameField><type>Text</type></nameField><sharingModel>ControlledByParent</sharingModel>",
  ),
  component(
    "CustomField",
    "Part__c.Thing__c",
    "<type>MasterDetail</type><referenceTo>Thing__c</referenceTo><relationshipName>Parts</relationshipName>",
  ),
  component("CustomField", "Part__c.Price__c", "<type>Currency</type><precision>10</precision><scale>2</scale>"),
  component(
    "ValidationRule",
    "Thing__c.No_Negative",
    "<active>true</active><errorConditionFormula>Amount__c &lt; 0</errorConditionFormula><errorMessage>Not below zero</errorMessage><errorDisplayField>Amount__c</errorDisplayField>",
  ),
];
