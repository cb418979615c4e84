import { ApexDouble } from "../../runtime/values/primitives.ts";
import { decimalFromDouble, setDecimalScale } from "../../runtime/values/decimal.ts";
import { implement } from "../registry.ts";
import { fieldErrors } from "../support/fieldErrors.ts";
import { localNumber, parseDouble, toDouble, toInteger, toLong } from "../support/numbers.ts";
import { required } from "../support/values.ts";

implement({
  name: "Double",
  statics: {
    "valueOf(String)": (text: string) => parseDouble(required(text)),
    "valueOf(Object)": (value: unknown) =>
      typeof required(value) === "string" ? parseDouble(value as string) : new ApexDouble(toDouble(value)),
  },
  methods: {
    ...fieldErrors,
    "format()": (self: ApexDouble) => localNumber(self.value),
    "intValue()": (self: ApexDouble) => toInteger(self),
    "longValue()": (self: ApexDouble) => toLong(self),
    "round()": (self: ApexDouble) => setDecimalScale(decimalFromDouble(self.value), 0, "HALF_EVEN").unscaled,
  },
});
