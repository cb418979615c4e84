import { callerVariables } from "../../runtime/callerVariables.ts";
import { org } from "../../runtime/org.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";
import { accessOf, type ApexAccessLevel } from "./AccessLevel.ts";

function query(sosl: string, level: ApexAccessLevel | null = null) {
  return org().data.search({ sosl: required(sosl), binds: callerVariables(), access: accessOf(level) });
}

implement({
  name: "Search",
  statics: {
    "query(String)": query,
    "query(String,AccessLevel)": query,
  },
});
