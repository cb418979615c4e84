import { implement } from "../registry.ts";
import { fieldErrors } from "../support/fieldErrors.ts";
import { localNumber, parseInteger, toInteger } from "../support/numbers.ts";
import { required } from "../support/values.ts";

implement({
  name: "Integer",
  statics: {
    "valueOf(String)": (text: string) => parseInteger(required(text)),
    "valueOf(Object)": (value: unknown) =>
      typeof required(value) === "string" ? parseInteger(value as string) : toInteger(value),
  },
  methods: {
    ...fieldErrors,
    "format()": (self: number) => localNumber(self),
  },
});
