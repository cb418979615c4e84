import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { tokens } from "../../runtime/tokens.ts";
import { implement } from "../registry.ts";
import { fieldErrors } from "../support/fieldErrors.ts";
import { restoreCase, toId } from "../support/ids.ts";
import { required } from "../support/values.ts";

implement({
  name: "Id",
  statics: {
    "valueOf(String)": (text: string) => toId(required(text)),
    "valueOf(String,Boolean)": (text: string, restoreCasing: boolean) =>
      required(restoreCasing) && required(text).length === 18 ? restoreCase(text) : toId(required(text)),
  },
  methods: {
    ...fieldErrors,
    "equals(String)": (self: string, other: string | null) =>
      other !== null && other.slice(0, 15) === self.slice(0, 15),
    "getSobjectType()": (self: string) => {
      const schema = org().schema.byKeyPrefix(self.slice(0, 3));
      if (!schema) throw apexError("SObjectException", `Cannot determine object type for id: ${self}`);
      return tokens().sobjectType(schema);
    },
    "to15()": (self: string) => self.slice(0, 15),
  },
});
