import type { OverlayType } from "./overlayText.ts";

const REFERENCE = "Apex Reference Guide (API 67.0): ";

/** Primitives and platform objects that Apex code cannot construct with `new X()`. */
const NOT_CONSTRUCTIBLE = [
  "Cache.Partition",
  "FormulaEval.FormulaInstance",
  "OrgLimit",
  "Database.Cursor",
  "Database.QueryLocator",
  "Database.QueryLocatorIterator",
  "Dom.XmlNode",
  "QueueableDuplicateSignature",
  "SObjectAccessDecision",
  "Date",
  "Decimal",
  "Id",
  "JSONGenerator",
  "JSONParser",
  "Matcher",
  "Pattern",
  "Time",
  "TimeZone",
  "Type",
  "UUID",
];

/** Enums whose order counts; the class files have their values by the alphabet. */
const ORDERED_ENUMS = {
  LoggingLevel: ["NONE", "INTERNAL", "FINEST", "FINER", "FINE", "DEBUG", "INFO", "WARN", "ERROR"],
  // Java's RoundingMode and Jackson's JsonToken, which these pass on.
  RoundingMode: ["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN", "UNNECESSARY"],
  JSONToken: [
    "NOT_AVAILABLE",
    "START_OBJECT",
    "END_OBJECT",
    "START_ARRAY",
    "END_ARRAY",
    "FIELD_NAME",
    "VALUE_EMBEDDED_OBJECT",
    "VALUE_STRING",
    "VALUE_NUMBER_INT",
    "VALUE_NUMBER_FLOAT",
    "VALUE_TRUE",
    "VALUE_FALSE",
    "VALUE_NULL",
  ],
  "ApexPages.Severity": ["FATAL", "ERROR", "WARNING", "INFO", "CONFIRM"],
  TriggerOperation: [
    "BEFORE_INSERT",
    "BEFORE_UPDATE",
    "BEFORE_DELETE",
    "AFTER_INSERT",
    "AFTER_UPDATE",
    "AFTER_DELETE",
    "AFTER_UNDELETE",
  ],
};

/** Reviewed corrections of the class files, which are of API 65: names newer than that, wrong or missing there. */
export const OVERLAY: readonly OverlayType[] = [
  ...Object.entries(ORDERED_ENUMS).map(([type, values]) => ({
    type,
    source: `${REFERENCE}${type} Enum, in the order of its levels and events`,
    remove: values,
    addValues: values,
  })),
  ...NOT_CONSTRUCTIBLE.map((type) => ({
    type,
    source: `${REFERENCE}${type} Class has no constructors`,
    remove: ["()"],
  })),
  {
    type: "Cache.Org",
    source: `${REFERENCE}Org Class, constants are static`,
    remove: ["()", "MAX_TTL_SECS"],
    add: ["static Integer MAX_TTL_SECS"],
  },
  {
    type: "Cache.Session",
    source: `${REFERENCE}Session Class, constants are static`,
    remove: ["()", "MAX_TTL_SECS"],
    add: ["static Integer MAX_TTL_SECS"],
  },
  ...["StaticResourceCalloutMock", "MultiStaticResourceCalloutMock"].map((type) => ({
    type,
    source: `${REFERENCE}HttpCalloutMock Interface, implemented by ${type}`,
    interfaces: ["HttpCalloutMock"],
  })),
  {
    type: "Database.LeadConvertResult",
    source: "Object Reference, LeadConvertResult: relatedPersonAccountId, API version 57.0",
    add: ["String getRelatedPersonAccountId()", "String relatedPersonAccountId"],
  },
  {
    type: "VisualEditor.DynamicPickList",
    source: `${REFERENCE}DynamicPickList Class is abstract`,
    isAbstract: true,
  },
  {
    type: "Schema",
    source: `${REFERENCE}Schema Class has no such methods`,
    remove: ["getAppDescribe(String)", "getModuleDescribe()", "getModuleDescribe(String)"],
  },
  {
    type: "Database.QueryLocator",
    source: `${REFERENCE}QueryLocator Class has getQuery() and iterator() only`,
    remove: ["querymore(Integer)"],
  },
  {
    type: "Cache.OrgPartition",
    source: `${REFERENCE}OrgPartition Class extends Cache.Partition`,
    superclass: "Cache.Partition",
  },
  {
    type: "Cache.SessionPartition",
    source: `${REFERENCE}SessionPartition Class extends Cache.Partition`,
    superclass: "Cache.Partition",
  },
  ...["Cache.Session.SessionCacheException", "Cache.Session.SessionCacheNoSessionException"].map((type) => ({
    type,
    source: `${REFERENCE}Cache Exceptions`,
    declaration: "class extends Exception",
    add: ["()", "(String)", "(Exception)", "(String,Exception)"],
  })),
  {
    type: "Quiddity",
    source: `${REFERENCE}Quiddity Enum`,
    remove: ["UD"],
    addValues: ["EXTERNAL_SERVICE_CALLBACK", "POST_INSTALL_SCRIPT", "UNDEFINED"],
  },
  {
    type: "QueueableDuplicateSignature",
    source: "Apex Developer Guide, Detecting Duplicate Queueable Jobs: QueueableDuplicateSignature.Builder()",
    add: ["static QueueableDuplicateSignature.Builder Builder()"],
  },
  {
    type: "FormulaValidationException",
    source: `${REFERENCE}FormulaBuilder Class: build() throws System.FormulaValidationException`,
    declaration: "class extends Exception",
    add: ["()", "(String)", "(Exception)", "(String,Exception)"],
  },
  {
    type: "StaticResourceException",
    source: "What Test.loadData throws for a resource that is not there; no page documents the type",
    declaration: "class extends Exception",
    add: ["()", "(String)", "(Exception)", "(String,Exception)"],
  },
  {
    type: "DataWeaveScriptException",
    source: "Apex Developer Guide, Exception Class and Built-In Exceptions",
    declaration: "class extends Exception",
    add: ["()", "(String)", "(Exception)", "(String,Exception)"],
  },
  {
    type: "Metadata.DeployCallbackContext",
    source: "Apex Developer Guide, Testing Metadata Deployments: test classes extend DeployCallbackContext",
    isVirtual: true,
  },
  {
    type: "FormulaEvaluationException",
    source: `${REFERENCE}FormulaInstance Class: evaluate() throws System.FormulaEvaluationException`,
    declaration: "class extends Exception",
    add: ["()", "(String)", "(Exception)", "(String,Exception)"],
  },
  {
    type: "Database.CursorFetchResult",
    source: `${REFERENCE}CursorFetchResult Class`,
    declaration: "class",
    add: ["Integer getNextIndex()", "Integer getNumDeletedRecords()", "List<SObject> getRecords()", "Boolean isDone()"],
  },
  {
    type: "Database.PaginationCursor",
    source: `${REFERENCE}PaginationCursor Class`,
    declaration: "class",
    add: [
      "Database.CursorFetchResult fetchPage(Integer,Integer)",
      "Integer fetchDeleted(Integer,Integer)",
      "Integer getNumRecords()",
    ],
  },
  {
    type: "Database",
    source: `${REFERENCE}Database Class, getPaginationCursor`,
    add: [
      "static Database.PaginationCursor getPaginationCursor(String)",
      "static Database.PaginationCursor getPaginationCursor(String,AccessLevel)",
      "static Database.PaginationCursor getPaginationCursorWithBinds(String,Map<String,Object>,AccessLevel)",
    ],
  },
  {
    type: "Schema.SObjectType",
    source: `${REFERENCE}SObjectType Class: its text is the object's name`,
    add: ["String toString()"],
  },
  {
    type: "Schema.SObjectField",
    source: `${REFERENCE}SObjectField Class: its text is the field's name`,
    add: ["String toString()"],
  },
  {
    type: "ConnectApi.NamedCredentials",
    source: `${REFERENCE}NamedCredentials Class: methods of API 66.0`,
    add: ["static void deleteExternalCredential(String)", "static void deleteNamedCredential(String)"],
  },
];
