import { implement } from "../registry.ts";
import { fieldErrors } from "../support/fieldErrors.ts";
import { localNumber, parseInteger, toInteger } from "../support/numbers.ts";
import { required } from "../support/values.ts";

implement({
  name: "Integer",
  statics: {
    "valueOf(String)": (text: string) => parseInteger(required(text)),
    // Of a history field's value, which may be null.
    "valueOf(Object)": (value: unknown) =>
      value === null ? null : typeof value === "string" ? parseInteger(value) : toInteger(value),
  },
  methods: {
    ...fieldErrors,
    "format()": (self: number) => localNumber(self),
  },
});
