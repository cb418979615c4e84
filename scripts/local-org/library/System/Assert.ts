import { apexToString } from "../../runtime/text.ts";
import { typeName } from "../../runtime/typeRef.ts";
import { implement, isInstance } from "../registry.ts";
import { assertEqual, assertNotEqual, assertThat, failAssertion } from "../support/assertions.ts";
import { runtimeType } from "../../runtime/instances.ts";
import { required } from "../support/values.ts";
import type { ApexType } from "./Type.ts";

function isTrue(condition: boolean | null, message: string | null = null): void {
  assertThat(condition, message, `Expected: true, Actual: ${apexToString(condition)}`);
}

function isFalse(condition: boolean | null, message: string | null = null): void {
  assertThat(condition === false, message, `Expected: false, Actual: ${apexToString(condition)}`);
}

function isInstanceOf(value: unknown, type: ApexType, message: string | null = null): void {
  const actual = value === null ? "null" : typeName(runtimeType(value));
  assertThat(
    value !== null && isInstance(value, required(type).type),
    message,
    `Expected: ${typeName(type.type)}, Actual: ${actual}`,
  );
}

function isNotInstanceOf(value: unknown, type: ApexType, message: string | null = null): void {
  assertThat(
    value === null || !isInstance(value, required(type).type),
    message,
    `Not expected: ${typeName(type.type)}`,
  );
}

const isNull = (value: unknown, message: string | null = null): void => assertEqual(null, value, message);
const isNotNull = (value: unknown, message: string | null = null): void => assertNotEqual(null, value, message);

implement({
  name: "Assert",
  statics: {
    "areEqual(Object,Object)": assertEqual,
    "areEqual(Object,Object,String)": assertEqual,
    "areNotEqual(Object,Object)": assertNotEqual,
    "areNotEqual(Object,Object,String)": assertNotEqual,
    "fail()": () => failAssertion(),
    "fail(String)": failAssertion,
    "isFalse(Boolean)": isFalse,
    "isFalse(Boolean,String)": isFalse,
    "isInstanceOfType(Object,Type)": isInstanceOf,
    "isInstanceOfType(Object,Type,String)": isInstanceOf,
    "isNotInstanceOfType(Object,Type)": isNotInstanceOf,
    "isNotInstanceOfType(Object,Type,String)": isNotInstanceOf,
    "isNotNull(Object)": isNotNull,
    "isNotNull(Object,String)": isNotNull,
    "isNull(Object)": isNull,
    "isNull(Object,String)": isNull,
    "isTrue(Boolean)": isTrue,
    "isTrue(Boolean,String)": isTrue,
  },
});
