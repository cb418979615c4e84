import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { dateDays, dateText } from "../../data/columns.ts";
import { ApexDate } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { featureParameter, setFeatureParameter } from "../support/featureParameters.ts";
import { required } from "../support/values.ts";

/**
 * Shows or hides a protected component in the subscriber's set-up pages, which the local org has not: what the package
 * itself may do is the same either way.
 */
function changeProtection(name: string, type: string, protection: string): void {
  const kind = required(type);
  if (!["CustomPermission", "CustomObject"].includes(kind) || !["Protected", "Unprotected"].includes(protection)) {
    throw apexError("InvalidParameterValueException", `Invalid protection: ${kind} ${protection}`);
  }
  if (!org().metadata.find(kind, required(name))) {
    throw apexError("InvalidParameterValueException", `Invalid component: ${name}`);
  }
}

/** Source: Apex Reference Guide, FeatureManagement Class. */
implement({
  name: "FeatureManagement",
  statics: {
    "changeProtection(String,String,String)": changeProtection,
    "checkPackageBooleanValue(String)": (name: string) => featureParameter("Boolean", name) === "true",
    "checkPackageDateValue(String)": (name: string) => new ApexDate(dateDays(featureParameter("Date", name))),
    "checkPackageIntegerValue(String)": (name: string) => Number(featureParameter("Integer", name)),
    "checkPermission(String)": (name: string) =>
      org().security.hasCustomPermission(transaction().userId, required(name)),
    "setPackageBooleanValue(String,Boolean)": (name: string, value: boolean) =>
      setFeatureParameter("Boolean", name, String(required(value))),
    "setPackageDateValue(String,Date)": (name: string, value: ApexDate) =>
      setFeatureParameter("Date", name, dateText(required(value).days)),
    "setPackageIntegerValue(String,Integer)": (name: string, value: number) =>
      setFeatureParameter("Integer", name, String(required(value))),
  },
});
