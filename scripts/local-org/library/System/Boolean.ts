import { apexError } from "../../runtime/apexException.ts";
import { implement } from "../registry.ts";
import { fieldErrors } from "../support/fieldErrors.ts";
import { required } from "../support/values.ts";

implement({
  name: "Boolean",
  statics: {
    "valueOf(Object)": (value: unknown) => {
      if (typeof required(value) === "boolean") return value;
      if (typeof value === "string") return value.toLowerCase() === "true";
      throw apexError("TypeException", "Invalid conversion from runtime type to Boolean");
    },
  },
  methods: fieldErrors,
});
