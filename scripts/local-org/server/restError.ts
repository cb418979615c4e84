import { ApexException, GovernorLimitError } from "../runtime/apexException.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { json, type Reply } from "./routes.ts";

/** An error of the REST API: `[{"errorCode", "message", "fields"?}]`. */
export class RestError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly fields: readonly string[] | null;

  constructor(status: number, errorCode: string, message: string, fields: readonly string[] | null = null) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.fields = fields;
  }

  get body(): object {
    return { message: this.message, errorCode: this.errorCode, ...(this.fields ? { fields: this.fields } : {}) };
  }
}

export function notFound(): RestError {
  return new RestError(404, "NOT_FOUND", "The requested resource does not exist");
}

export function malformed(message: string): RestError {
  return new RestError(400, "JSON_PARSER_ERROR", message);
}

/** The reply to whatever was thrown. Source: REST API Developer Guide, Status Codes and Error Responses. */
export function errorReply(error: unknown): Reply {
  return json(toRestError(error).status, [toRestError(error).body]);
}

export function toRestError(error: unknown): RestError {
  if (error instanceof RestError) return error;
  if (error instanceof UnsupportedError) return new RestError(501, "NOT_IMPLEMENTED", error.message);
  if (error instanceof GovernorLimitError)
    return new RestError(500, "APEX_ERROR", `System.LimitException: ${error.message}`);
  if (error instanceof ApexException) return fromApex(error);
  throw error;
}

function fromApex(error: ApexException): RestError {
  const message = error.message ?? "Script-thrown exception";
  if (error.apexType.name === "QueryException") {
    if (message.startsWith("No such column") || message.startsWith("Didn't understand relationship")) {
      return new RestError(400, "INVALID_FIELD", message);
    }
    if (message.startsWith("sObject type")) return new RestError(400, "INVALID_TYPE", message);
    return new RestError(400, "MALFORMED_QUERY", message);
  }
  const code = /first error: ([A-Z_]+), (.*?)(?:: \[([^\]]*)\])?$/s.exec(message);
  if (error.apexType.name === "DmlException" && code) {
    const [, errorCode = "UNKNOWN_EXCEPTION", text = message, fields = ""] = code;
    return new RestError(400, errorCode, text, fields === "" ? [] : fields.split(/,\s*/));
  }
  return new RestError(400, "APEX_ERROR", error.toString());
}
