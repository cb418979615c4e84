import { implement } from "../registry.ts";
import { fieldErrors } from "../support/fieldErrors.ts";
import { localNumber, parseLong, toInteger } from "../support/numbers.ts";
import { required } from "../support/values.ts";

implement({
  name: "Long",
  statics: {
    "valueOf(String)": (text: string) => parseLong(required(text)),
  },
  methods: {
    ...fieldErrors,
    "format()": (self: bigint) => localNumber(self),
    "intValue()": (self: bigint) => toInteger(self),
  },
});
