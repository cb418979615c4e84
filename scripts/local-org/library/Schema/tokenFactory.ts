import { setTokenFactory } from "../../runtime/tokens.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { typeToken } from "../System/Type.ts";
import { fieldSetsOf } from "./FieldSet.ts";
import { DescribeField, DescribeSObject, fieldToken, sobjectTypeToken } from "./tokens.ts";

setTokenFactory({
  type: typeToken,
  sobjectType: sobjectTypeToken,
  field: fieldToken,
  describeSObject: (schema) => new DescribeSObject(schema),
  describeField: (object, field) => new DescribeField(object, field),
  fieldSet: (schema, name) => {
    const found = fieldSetsOf(schema).find((set) => set.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new UnsupportedError(`the field set ${schema.name}.${name}, which the source lacks`);
    return found;
  },
});
