import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";

implement({
  name: "FeatureManagement",
  statics: {
    "checkPermission(String)": (name: string) =>
      org().security.hasCustomPermission(transaction().userId, required(name)),
  },
});
