import { apexToString } from "../../runtime/text.ts";
import { implement } from "../registry.ts";
import { apexEquals, apexHash } from "../support/equality.ts";

/** What every value has, whatever its static type. */
implement({
  name: "Object",
  methods: {
    "equals(Object)": apexEquals,
    "hashCode()": apexHash,
    "toString()": apexToString,
  },
});
