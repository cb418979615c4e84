import { implement } from "../registry.ts";
import { qualifiedName } from "../support/apiNames.ts";
import { DescribeField, type SObjectFieldToken } from "./tokens.ts";

implement({
  name: "Schema.SObjectField",
  methods: {
    "getDescribe()": ({ object, field }: SObjectFieldToken) => new DescribeField(object, field),
    "getDescribe(Object)": ({ object, field }: SObjectFieldToken) => new DescribeField(object, field),
    "toString()": ({ field }: SObjectFieldToken) => qualifiedName(field.name),
  },
});
