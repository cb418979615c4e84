import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { implement } from "../registry.ts";
import { runningUser } from "../support/runningUser.ts";
import { required } from "../support/values.ts";

/** @throws IllegalArgumentException when there is no such label in the namespace */
function get(namespace: string | null, name: string, language: string | null = null): string {
  const isOwn = namespace === null || namespace === "" || namespace.toLowerCase() === org().namespace?.toLowerCase();
  const text = isOwn
    ? org().metadata.label(required(name), language ?? runningUser("LanguageLocaleKey") ?? "en_US")
    : undefined;
  if (text === undefined)
    throw apexError("IllegalArgumentException", `Label ${namespace ?? ""}.${name} does not exist`);
  return text;
}

implement({
  name: "Label",
  statics: {
    "get(String,String)": (namespace: string | null, name: string) => get(namespace, name),
    "get(String,String,String)": get,
  },
});
