import { apexError, type ApexException } from "../runtime/apexException.ts";

/** The platform's words for what is wrong with a query. */
export function queryError(message: string): ApexException {
  return apexError("QueryException", message);
}

const REFERENCE = "Please reference your WSDL or the describe call for the appropriate names.";

export function unexpectedToken(token: string): ApexException {
  return queryError(`unexpected token: '${token}'`);
}

export function noSuchColumn(column: string, entity: string): ApexException {
  return queryError(
    `No such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${REFERENCE}`,
  );
}

export function noSuchObject(name: string): ApexException {
  return queryError(
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${REFERENCE}`,
  );
}

export function noSuchRelationship(name: string, where: "field path" | "FROM part of query call"): ApexException {
  return queryError(
    `Didn't understand relationship '${name}' in ${where}. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFERENCE}`,
  );
}

export function noSuchVariable(name: string): ApexException {
  return queryError(`Variable does not exist: ${name}`);
}

export function wrongType(field: string, type: string, quoted: boolean): ApexException {
  const end = quoted ? "should be enclosed in quotes" : "should not be enclosed in quotes";
  return queryError(`value of filter criterion for field '${field}' must be of type ${type} and ${end}`);
}
