/** What generated code sees as `$R`. */
export { member } from "../../library/registry.ts";
export { withVariables } from "../callerVariables.ts";
export { cloneObject, objectMethods } from "./objectMethods.ts";
export { transaction } from "../transaction.ts";
export { typeRef } from "../typeRef.ts";
export { tokens } from "../tokens.ts";
export { ApexList, ApexMap, ApexSet } from "../values/collections.ts";
export { callOpen, initException, property, setProperty, setStaticProperty } from "./calls.ts";
export { bool, caught, nn } from "./checks.ts";
export { codeContext, enter, leave, statics } from "./frames.ts";
export {
  cast,
  decimal,
  double,
  isId,
  toDatetime,
  toDecimal,
  toDouble,
  toId,
  toInteger,
  toLong,
} from "./conversions.ts";
export { chunks, each, item, mapOf, setItem, single, sizedList } from "./collections.ts";
export { count, dml, future, merge, query, runAs, search } from "./data.ts";
export { enumConstant, enumHash, enumList, enumValueOf } from "./enumValues.ts";
export { describeField, describeSObject, fieldSet, fieldToken, label, sobjectType } from "./describe.ts";
export { field, fieldOfParent, newRecord, relationship, relationshipOfParent, setField } from "./records.ts";
export { triggerVariables } from "./triggerVariables.ts";
export { invokeByName } from "./invokeByName.ts";
export { isInstance } from "../instances.ts";
export * from "./operators.ts";
