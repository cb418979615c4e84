import { apexError, ApexException } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { typeName, type TypeRef } from "../../runtime/typeRef.ts";

import { UnsupportedError } from "../../runtime/unsupported.ts";
import { loadSignatures } from "../../signatures/index.ts";
import type { PlatformType } from "../../signatures/model.ts";
import { implement, implementation } from "../registry.ts";
import { fieldToken } from "../Schema/tokens.ts";
import { DML_ERRORS, type DmlErrorRow } from "../../data/dml/errors.ts";
import { listOf, platformEnum, required } from "../support/values.ts";

const NO_MESSAGE = "Script-thrown exception";
/** The key of `details` that says that `setMessage` was called. */
const MESSAGE_SET = "messageSet";

/** `System.DmlException` for platform types of System; the others as they are written. */
export function exceptionTypeName(type: TypeRef): string {
  const platform = loadSignatures().find(type.name);
  const isSystem = platform?.name === type.name && !type.name.includes(".") && !org().program.findClass(type.name);
  return isSystem ? `System.${type.name}` : typeName(type);
}

/** An AuraHandledException shows its message to the page, to Apex only what `setMessage` gave it. */
function message(self: ApexException): string {
  if (self.apexType.name === "AuraHandledException" && !self.details.has(MESSAGE_SET)) return NO_MESSAGE;
  return self.message ?? NO_MESSAGE;
}

function stackTrace(self: ApexException): string {
  return self.frames.map((frame) => `${frame.where}: line ${frame.line}, column 1`).join("\n");
}

function dmlError(self: ApexException, index: number): DmlErrorRow {
  const errors = (self.details.get(DML_ERRORS) ?? []) as readonly DmlErrorRow[];
  const error = errors[required(index)];
  if (!error) throw apexError("ListException", `List index out of bounds: ${index}`);
  return error;
}

/** The object is known by the record's Id; a record that was not inserted has none. */
function dmlFields(self: ApexException, index: number) {
  const { id, error } = dmlError(self, index);
  const schema = id === null ? undefined : org().schema.byKeyPrefix(id.slice(0, 3));
  if (!schema && error.fields.length > 0) throw new UnsupportedError("Exception.getDmlFields of a failed insert");
  const tokens = error.fields.flatMap((name) => {
    const field = schema?.fields.get(name.toLowerCase());
    return schema && field ? [fieldToken(schema, field)] : [];
  });
  return listOf("Schema.SObjectField", tokens);
}

/** @throws IllegalArgumentException when there is a cause already, or the exception is its own */
function initCause(self: ApexException, cause: ApexException | null): void {
  if (self.cause !== null) throw apexError("IllegalArgumentException", "Exception already has a cause");
  if (cause === self) throw apexError("IllegalArgumentException", "Exception cannot be its own cause");
  self.cause = cause;
}

implement({
  name: "Exception",
  methods: {
    "getCause()": (self: ApexException) => self.cause,
    "getLineNumber()": (self: ApexException) => self.frames[0]?.line ?? 0,
    "getMessage()": message,
    "getStackTraceString()": stackTrace,
    "getTypeName()": (self: ApexException) => exceptionTypeName(self.apexType),
    "initCause(Exception)": initCause,
    "setMessage(String)": (self: ApexException, text: string | null) => {
      self.message = text;
      self.details.set(MESSAGE_SET, true);
    },
    "getDmlFieldNames(Integer)": (self: ApexException, index: number) =>
      listOf("String", [...dmlError(self, index).error.fields]),
    "getDmlFields(Integer)": dmlFields,
    "getDmlId(Integer)": (self: ApexException, index: number) => dmlError(self, index).id,
    "getDmlIndex(Integer)": (self: ApexException, index: number) => dmlError(self, index).index,
    "getDmlMessage(Integer)": (self: ApexException, index: number) => dmlError(self, index).error.message,
    "getDmlStatusCode(Integer)": (self: ApexException, index: number) => dmlError(self, index).error.statusCode,
    "getDmlType(Integer)": (self: ApexException, index: number) =>
      platformEnum("StatusCode", dmlError(self, index).error.statusCode),
    "getNumDml()": (self: ApexException) => ((self.details.get(DML_ERRORS) ?? []) as readonly unknown[]).length,
  },
});

const CONSTRUCTORS = {
  "()": (type: TypeRef) => new ApexException(type),
  "(String)": (type: TypeRef, text: string | null) => new ApexException(type, text),
  "(Exception)": (type: TypeRef, cause: ApexException | null) =>
    new ApexException(type, cause === null ? null : `${exceptionTypeName(cause.apexType)}: ${message(cause)}`, cause),
  "(String,Exception)": (type: TypeRef, text: string | null, cause: ApexException | null) =>
    new ApexException(type, text, cause),
};

function isException(type: PlatformType): boolean {
  if (type.superclass === null) return type.name === "Exception";
  const parent = loadSignatures().find(type.superclass.name);
  return parent !== undefined && isException(parent);
}

/** Where QueryException keeps what `getInaccessibleFields` answers: set by the SOQL compiler. */
const INACCESSIBLE_FIELDS = "inaccessibleFields";

// The constructors are the same for all exceptions of the platform.
for (const type of loadSignatures().all) {
  if (type.name === "Exception" || !isException(type) || implementation(type.name)) continue;
  const keys = new Set(type.constructors.map((constructor) => constructor.key));
  const hasInaccessible = type.methods.some((method) => method.key === "getInaccessibleFields()");
  implement({
    name: type.name,
    constructors: Object.fromEntries(Object.entries(CONSTRUCTORS).filter(([key]) => keys.has(key))),
    ...(hasInaccessible && {
      methods: { "getInaccessibleFields()": (self: ApexException) => self.details.get(INACCESSIBLE_FIELDS) ?? null },
    }),
  });
}
